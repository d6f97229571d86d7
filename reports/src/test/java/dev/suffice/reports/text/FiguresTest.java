package dev.suffice.reports.text;

import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.FLOOR;
import static java.math.RoundingMode.HALF_EVEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "0, $0",
    "0.0000000015, $0.0000000015",
    "0.00021345, $0.000213",
    "0.2, $0.20",
    "0.9999, $1.00",
    "1, $1.00",
    "41.236, $41.24",
    "412.5, $412",
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
    "59999, 60.0 s"
  })
  void showsTimesInTheUnitThatFits(double milliseconds, String shown) {
    assertThat(Figures.milliseconds(milliseconds, HALF_EVEN))
        .isEqualTo(shown.replace(' ', '\u00a0'));
  }

  @Test
  void showsDurationsLikeMilliseconds() {
    assertThat(Figures.duration(Duration.ofMillis(412))).isEqualTo("412\u00a0ms");
    assertThat(Figures.duration(Duration.ofSeconds(125))).isEqualTo("2\u00a0min 5\u00a0s");
  }

  @Test
  void roundsBoundsToTheSideThatPromisesLess() {
    assertThat(Figures.share(0.89999, 1, FLOOR)).isEqualTo("89.9\u00a0%");
    assertThat(Figures.share(0.03001, 1, CEILING)).isEqualTo("3.1\u00a0%");
  }

  @Test
  void doesNotRoundADecimalNumberAwayFromItself() {
    // 0.29 is a little less in binary; the bound 29 % is meant.
    assertThat(Figures.share(0.29, 1, FLOOR)).isEqualTo("29.0\u00a0%");
    assertThat(Figures.share(0.07, 1, CEILING)).isEqualTo("7.0\u00a0%");
  }

  @Test
  void showsDifferencesInPoints() {
    assertThat(Figures.points(-0.0123, 1, HALF_EVEN)).isEqualTo("−1.2\u00a0points");
  }

  @Test
  void showsWhatHasNoEndAsInfinite() {
    assertThat(Figures.share(Double.NEGATIVE_INFINITY, 1)).isEqualTo("−∞\u00a0%");
    assertThat(Figures.milliseconds(Double.POSITIVE_INFINITY, CEILING)).isEqualTo("∞");
  }

  @Test
  void givesNoMoreDigitsThanTheIntervalSupports() {
    assertThat(Figures.shareDecimals(Optional.empty())).isZero();
    assertThat(Figures.shareDecimals(Optional.of(new Interval(0.6, 0.85)))).isZero();
    assertThat(Figures.shareDecimals(Optional.of(new Interval(0.91, 0.95)))).isEqualTo(1);
    assertThat(Figures.shareDecimals(Optional.of(new Interval(0.91, 0.911)))).isEqualTo(2);
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
