package dev.suffice.api.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  void sumsAndProductsAreExact() {
    assertThat(Money.usd("0.1").plus(Money.usd("0.2"))).isEqualTo(Money.usd("0.3"));
    assertThat(Money.usd("0.0000001").times(30_000_000)).isEqualTo(Money.usd("3"));
    assertThat(Money.usd("1").minus(Money.usd("0.9"))).isEqualTo(Money.usd("0.1"));
  }

  @Test
  void equalityIsByValue() {
    assertThat(Money.usd("1.0")).isEqualTo(Money.usd("1.00")).hasSameHashCodeAs(Money.usd("1"));
    assertThat(Money.usd("0.00")).isEqualTo(Money.ZERO);
  }

  @Test
  void aDivisionRoundsToThirtyFourDigits() {
    assertThat(Money.usd("1").dividedBy(new BigDecimal(3)).usd().precision()).isEqualTo(34);
    assertThatThrownBy(() -> Money.usd("1").dividedBy(BigDecimal.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void itIsWrittenWithoutAnExponent() {
    assertThat(Money.usd("0.0000002").toPlainString()).isEqualTo("0.0000002");
    assertThat(Money.usd("2E+3")).hasToString("2000 USD");
  }

  @Test
  void negativePricesAreRefused() {
    assertThatThrownBy(() -> TokenRates.of(Money.usd("-1"), Money.ZERO))
        .hasMessageContaining("input price");
    assertThatThrownBy(
            () ->
                new HardwarePrice(
                    Money.usd("0.2"), HardwarePrice.Hosting.SHARED, 1, 0, Provenance.DECLARED))
        .hasMessageContaining("utilisation");
  }
}
