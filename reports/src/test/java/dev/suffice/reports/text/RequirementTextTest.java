package dev.suffice.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.result.RequirementResult.Unit;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementTextTest {
  @ParameterizedTest
  @CsvSource({
    "accuracy >= 0.72, accuracy ≥ 72 %",
    "accuracy >= 72%, accuracy ≥ 72 %",
    "accuracy >= 0.9995, accuracy ≥ 99.95 %",
    "accuracy >= 1, accuracy ≥ 100 %",
    "invalid-output <= 5 %, invalid-output ≤ 5 %",
    "accuracy >= 0.75 on channel <= 0.3, accuracy ≥ 75 % on channel <= 0.3",
    "accuracy >= most, accuracy ≥ most",
    "something else, something else"
  })
  void sharesReadAsPercentages(String text, String shown) {
    assertThat(RequirementText.of(result(text, Unit.SHARE)).replace('\u00a0', ' '))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "MILLISECONDS, latency p95 <= 800 ms, latency p95 ≤ 800 ms",
    "USD, cost per month <= 0.5 USD, cost per month ≤ 0.5 USD",
    "DIFFERENCE, accuracy within 2% of large, accuracy within 2% of large"
  })
  void otherLimitsKeepTheirFigures(Unit unit, String text, String shown) {
    assertThat(RequirementText.of(result(text, unit)).replace('\u00a0', ' ')).isEqualTo(shown);
  }

  private static RequirementResult result(String text, Unit unit) {
    return new RequirementResult(
        text,
        unit,
        Bound.AT_LEAST,
        0.5,
        OptionalDouble.empty(),
        Optional.empty(),
        0,
        Holds.UNKNOWN,
        "");
  }
}
