package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.RequirementResult.Unit;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void moneyIsShort() {
    assertThat(Figures.money(Money.usd("0"))).isEqualTo("$0");
    assertThat(Figures.money(Money.usd("0.0021432"))).isEqualTo("$0.0021");
    assertThat(Figures.money(Money.usd("0.4149"))).isEqualTo("$0.41");
    assertThat(Figures.money(Money.usd("4.1"))).isEqualTo("$4.10");
    assertThat(Figures.money(Money.usd("41.3"))).isEqualTo("$41");
    assertThat(Figures.money(Money.usd("1234567.8"))).isEqualTo("$1,234,568");
    assertThat(Figures.money(Money.usd("-3"))).isEqualTo("-$3.00");
  }

  @Test
  void boundsAreRoundedToTheirSafeSide() {
    assertThat(Figures.floor(Unit.SHARE, 0.90999)).isEqualTo("90.9 %");
    assertThat(Figures.ceiling(Unit.SHARE, 0.01001)).isEqualTo("1.1 %");
    assertThat(Figures.ceiling(Unit.MILLISECONDS, 411.2)).isEqualTo("412 ms");
    assertThat(Figures.floor(Unit.DIFFERENCE, -0.0301)).isEqualTo("-3.1 points");
  }

  @Test
  void theNoiseOfBinaryFractionsDoesNotShow() {
    assertThat(Figures.floor(Unit.SHARE, 0.93)).isEqualTo("93.0 %");
    assertThat(Figures.floor(Unit.SHARE, 0.1 + 0.2)).isEqualTo("30.0 %");
    assertThat(Figures.ceiling(Unit.SHARE, 0.1 + 0.2)).isEqualTo("30.0 %");
    assertThat(Figures.value(Unit.SHARE, 1.0)).isEqualTo("100.0 %");
    assertThat(Figures.value(Unit.DIFFERENCE, -0.0001)).isEqualTo("0.0 points");
  }

  @Test
  void durationsTakeTheirUnitFromTheirSize() {
    assertThat(Figures.latency(Duration.ofNanos(3_240_000))).isEqualTo("3.2 ms");
    assertThat(Figures.latency(Duration.ofMillis(412))).isEqualTo("412 ms");
    assertThat(Figures.latency(Duration.ofMillis(1_500))).isEqualTo("1.50 s");
    assertThat(Figures.latency(Duration.ofMillis(12_340))).isEqualTo("12.3 s");
  }

  @Test
  void everyLocaleReadsTheSame() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Figures.count(12_345)).isEqualTo("12,345");
      assertThat(Figures.percent(0.9312)).isEqualTo("93.1 %");
      assertThat(Figures.money(Money.usd("4.5"))).isEqualTo("$4.50");
      assertThat(Figures.share(0.05)).isEqualTo("5 %");
      assertThat(Guarantees.rate(0.999)).isEqualTo("1 of 1,000");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void ratesAreWholeExperiments() {
    assertThat(Guarantees.rate(0.95)).isEqualTo("5 of 100");
    assertThat(Guarantees.rate(0.9)).isEqualTo("10 of 100");
    assertThat(Guarantees.rate(0.975)).isEqualTo("25 of 1,000");
  }
}
