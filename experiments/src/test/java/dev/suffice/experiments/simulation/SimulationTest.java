package dev.suffice.experiments.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.experiments.simulation.ErrorRates.Rates;
import dev.suffice.experiments.simulation.Families.Family;
import dev.suffice.experiments.simulation.Selection.Row;
import dev.suffice.experiments.simulation.SimulatedClaim.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulations in short; {@code benchmarks/simulations.sh} runs them in full. */
class SimulationTest {
  private static final int RUNS = 250;
  private static final long SEED = 5;

  static List<Family> families() {
    return Families.all();
  }

  @ParameterizedTest
  @MethodSource("families")
  void adaptiveEvaluationKeepsItsPromises(Family family) {
    Rates rates = ErrorRates.of(family, ErrorRates.adaptive(), RUNS, SEED);

    assertThat(rates.keepThePromise()).as("%s: %s", family.on().name(), rates).isTrue();
  }

  @ParameterizedTest
  @MethodSource("families")
  void fixedEvaluationKeepsItsPromises(Family family) {
    Rates rates = ErrorRates.of(family, ErrorRates.fixed(), RUNS, SEED);

    assertThat(rates.keepThePromise()).as("%s: %s", family.on().name(), rates).isTrue();
  }

  @Test
  void pointEstimatesKeepNoPromise() {
    Family family = Families.all().get(0);

    assertThat(ErrorRates.of(family, ErrorRates.pointEstimates(), 50, SEED).keepThePromise())
        .isFalse();
    assertThat(ErrorRates.of(family, ErrorRates.highestMean(), 50, SEED).keepThePromise())
        .isFalse();
  }

  /** The numbers are floors, as simulated elsewhere with the same approaches. */
  @ParameterizedTest
  @CsvSource({
    "FIRST, SPENDING, 1.00, 1.00, 0.073, 0.031",
    "SECOND, SPENDING, 1.00, 1.00, 0.087, 0.038",
    "THIRD, SPENDING, 0.999, 1.00, 0.120, 0.049",
    "FOURTH, SPENDING, 0.990, 0.99, 0.133, 0.058",
    "FIFTH, SPENDING, 0.62, 0.73, 0.247, 0.111",
    "FIRST, MIXTURE, 1.00, 1.00, 0.077, 0.032",
    "SECOND, MIXTURE, 1.00, 1.00, 0.090, 0.039",
    "THIRD, MIXTURE, 0.994, 0.99, 0.123, 0.052",
    "FOURTH, MIXTURE, 0.969, 0.96, 0.140, 0.061",
    "FIFTH, MIXTURE, 0.42, 0.58, 0.283, 0.136"
  })
  void theCheapestAdequateApproachIsFoundAsOftenAndAsCheaplyAsExpected(
      Row row, Method method, double certain, double recommended, double calls, double dollars) {
    Scenario scenario = Selection.binary(row, 1000, method);

    Selection found = Selection.of(scenario, new AdaptiveProcedure(scenario), RUNS, SEED);

    assertThat(found.certain()).isGreaterThanOrEqualTo(certain - 2 * error(certain));
    assertThat(found.recommended()).isGreaterThanOrEqualTo(recommended - 2 * error(recommended));
    assertThat(found.calls()).isLessThanOrEqualTo(calls * 1.06);
    assertThat(found.dollars()).isLessThanOrEqualTo(dollars * 1.08);
  }

  /** Of the difference to a share that was itself simulated, 2,000 times. */
  private static double error(double share) {
    double variance = Math.max(share * (1 - share), 0.005);
    return Math.sqrt(variance / RUNS + variance / 2000);
  }
}
