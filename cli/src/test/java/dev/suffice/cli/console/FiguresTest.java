package dev.suffice.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  private final Locale usual = Locale.getDefault();

  @AfterEach
  void restoreTheLocale() {
    Locale.setDefault(usual);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0          | $0
          0.0000001  | <$0.000001
          0.000001   | $0.0000010
          0.00214    | $0.0021
          0.5        | $0.50
          0.999      | $1.00
          1          | $1.00
          41.304     | $41.30
          123.4      | $123
          1234567.8  | $1,234,568
          -2.5       | -$2.50
          """)
  void dollarsKeepAtLeastTwoDigitsAndNoMoreThanPeopleUse(BigDecimal amount, String shown) {
    assertThat(Figures.dollars(amount)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0       | 0 s
          0.412   | 0.4 ms
          9.96    | 10 ms
          412     | 412 ms
          999.6   | 1.00 s
          1240    | 1.24 s
          9996    | 10.0 s
          30000   | 30 s
          60000   | 1 min 0 s
          59949   | 59.9 s
          59960   | 1 min 0 s
          125000  | 2 min 5 s
          3600000 | 1 h 0 min
          """)
  void timesKeepAboutThreeDigits(double milliseconds, String shown) {
    assertThat(Figures.time(Duration.ofNanos(Math.round(milliseconds * 1e6)))).isEqualTo(shown);
  }

  @Test
  void sharesAreShownInPercentWithTheirInterval() {
    assertThat(Figures.percent(0.9312)).isEqualTo("93.1 %");
    assertThat(Figures.points(-0.0004, -0.0004, 0.0004)).isEqualTo("0.0 [-0.1, 0.1]");
    assertThat(Figures.points(-0.0126, -0.03, 0.006)).isEqualTo("-1.3 [-3.0, 0.6]");
    assertThat(Figures.percent(0.9312, 0.91, 1)).isEqualTo("93.1 % [91.0, 100.0]");
    assertThat(Figures.percent(0.9312, 0.91099, 0.95001)).isEqualTo("93.1 % [91.0, 95.1]");
    assertThat(Figures.percent(0.3, 0.29, 0.57)).isEqualTo("30.0 % [29.0, 57.0]");
  }

  @Test
  void aShareHalfwayIsRoundedAsInTheReasonsThoughItsBinaryFractionLiesBelow() {
    assertThat(Figures.percent(51 / 80.0)).isEqualTo("63.8 %");
    assertThat(Figures.percent(153 / 240.0, 0.5, 0.7)).isEqualTo("63.8 % [50.0, 70.0]");
  }

  @Test
  void levelsCarryNoNeedlessDigits() {
    assertThat(Figures.level(0.95)).isEqualTo("95 %");
    assertThat(Figures.level(0.999)).isEqualTo("99.9 %");
    assertThat(Figures.level(0.9)).isEqualTo("90 %");
  }

  @Test
  void oneIsSingular() {
    assertThat(Figures.count(1, "trial")).isEqualTo("1 trial");
    assertThat(Figures.count(1800, "trial")).isEqualTo("1,800 trials");
  }

  @Test
  void theLocaleOfTheMachineChangesNothing() {
    Locale.setDefault(Locale.GERMANY);
    assertThat(Figures.percent(0.5, 0.4, 0.6)).isEqualTo("50.0 % [40.0, 60.0]");
    assertThat(Figures.dollars(new BigDecimal("1234.5"))).isEqualTo("$1,235");
    assertThat(Figures.dollars(new BigDecimal("41.30"))).isEqualTo("$41.30");
    assertThat(Figures.time(Duration.ofMillis(1240))).isEqualTo("1.24 s");
    assertThat(Figures.count(1800)).isEqualTo("1,800");
  }
}
