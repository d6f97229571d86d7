package dev.suffice.reports.text;

import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.FLOOR;
import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.money.Money;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @Test
  void billsHaveNoFractionsOfACent() {
    assertThat(Figures.bill(Money.usd("0.00000084"))).isEqualTo("<\u00a0$0.01");
    assertThat(Figures.bill(Money.usd("0.01"))).isEqualTo("$0.01");
    assertThat(Figures.bill(Money.usd("0.0312"))).isEqualTo("$0.03");
    assertThat(Figures.bill(Money.usd("0.999"))).isEqualTo("$1.00");
    assertThat(Figures.bill(Money.ZERO)).isEqualTo("$0");
  }

  @Test
  void timesHaveNoDigitsThatAreNoise() {
    assertThat(Figures.duration(Duration.ofNanos(7_800))).isEqualTo("<\u00a00.1\u00a0ms");
    assertThat(Figures.duration(Duration.ofNanos(180_000))).isEqualTo("0.18\u00a0ms");
    assertThat(Figures.duration(Duration.ZERO)).isEqualTo("0\u00a0ms");
  }

  @ParameterizedTest
  @CsvSource({
    "0, $0",
    "0.0000000015, $0.0000000015",
    "0.00021345, $0.00021",
    "0.504, $0.50",
    "0.00205, $0.0021",
    "0.002, $0.0020",
    "0.2, $0.20",
    "0.9999, $1.00",
    "1, $1.00",
    "41.236, $41.24",
    "99.996, $100",
    "412.5, $413",
    "1234567.8, '$1,234,568'",
    "-3.5, −$3.50"
  })
  void showsMoneyWithTheDigitsThatMatter(String usd, String shown) {
    assertThat(Figures.money(Money.usd(usd))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "0.314, 0.31 ms",
    "4.26, 4.3 ms",
    "41.26, 41 ms",
    "412.4, 412 ms",
    "1240, 1.24 s",
    "999.4, 999 ms",
    "999.6, 1.00 s",
    "1000, 1.00 s",
    "59940, 59.9 s"
  })
  void showsTimesInTheUnitThatFits(double milliseconds, String shown) {
    assertThat(Figures.milliseconds(milliseconds, HALF_UP)).isEqualTo(shown.replace(' ', '\u00a0'));
  }

  @Test
  void showsDurationsLikeMilliseconds() {
    assertThat(Figures.duration(Duration.ofMillis(412))).isEqualTo("412\u00a0ms");
    assertThat(Figures.duration(Duration.ofSeconds(125))).isEqualTo("2\u00a0min 5\u00a0s");
    assertThat(Figures.duration(Duration.ofMillis(59_999))).isEqualTo("1\u00a0min 0\u00a0s");
  }

  @Test
  void roundsBoundsToTheSideThatPromisesLess() {
    assertThat(Figures.share(0.89999, FLOOR)).isEqualTo("89.9\u00a0%");
    assertThat(Figures.share(0.03001, CEILING)).isEqualTo("3.1\u00a0%");
  }

  @Test
  void doesNotRoundADecimalNumberAwayFromItself() {
    // 0.29 is a little less in binary; the bound 29 % is meant.
    assertThat(Figures.share(0.29, FLOOR)).isEqualTo("29.0\u00a0%");
    assertThat(Figures.share(0.07, CEILING)).isEqualTo("7.0\u00a0%");
  }

  @Test
  void showsDifferencesInPoints() {
    assertThat(Figures.points(-0.0123, HALF_UP)).isEqualTo("−1.2\u00a0points");
  }

  @Test
  void showsWhatHasNoEndAsInfinite() {
    assertThat(Figures.share(Double.NEGATIVE_INFINITY, 1)).isEqualTo("−∞\u00a0%");
    assertThat(Figures.milliseconds(Double.POSITIVE_INFINITY, CEILING)).isEqualTo("∞");
    assertThat(Figures.milliseconds(Double.NEGATIVE_INFINITY, FLOOR)).isEqualTo("−∞");
  }

  @Test
  void roundsTheBoundsOfTimesOutwards() {
    assertThat(Figures.milliseconds(999.2, CEILING)).isEqualTo("1.00\u00a0s");
    assertThat(Figures.milliseconds(1_009.9, FLOOR)).isEqualTo("1.00\u00a0s");
    assertThat(Figures.milliseconds(95.1, CEILING)).isEqualTo("96\u00a0ms");
  }

  @Test
  void showsWhatSomebodyStatedWithTheDigitsItHas() {
    assertThat(Figures.price(Money.usd("0.125"))).isEqualTo("$0.125");
    assertThat(Figures.price(Money.usd("2"))).isEqualTo("$2.00");
    assertThat(Figures.price(Money.usd("1250.50"))).isEqualTo("$1,250.50");
    assertThat(Figures.level(0.95)).isEqualTo("95\u00a0%");
    assertThat(Figures.level(0.995)).isEqualTo("99.5\u00a0%");
  }

  @Test
  void showsScoresCountsAndMomentsPlainly() {
    assertThat(Figures.score(1)).isEqualTo("1");
    assertThat(Figures.score(0)).isEqualTo("0");
    assertThat(Figures.score(0.825)).isEqualTo("0.82");
    assertThat(Figures.count(1_234_567)).isEqualTo("1,234,567");
    assertThat(Figures.time(Instant.parse("2026-11-23T09:15:02.480Z")))
        .isEqualTo("2026-11-23 09:15:02 UTC");
  }
}
