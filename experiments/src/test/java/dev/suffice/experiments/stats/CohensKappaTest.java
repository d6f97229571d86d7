package dev.suffice.experiments.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohensKappaTest {
  /** SAS/STAT User's Guide, The FREQ Procedure, "Agreement Study", skin condition data. */
  @Test
  void theSkinConditionDataHaveThePublishedKappa() {
    var kappa =
        new CohensKappa(
            List.of(
                List.of(10, 4, 1, 0),
                List.of(5, 10, 12, 2),
                List.of(2, 4, 12, 5),
                List.of(0, 2, 6, 13)));
    assertThat(kappa.value()).isCloseTo(0.3449, within(0.00005));
  }

  /** The example of {@code ci.kappa} in the R package statpsych, after Fleiss and Paik 2003. */
  @Test
  void theExampleOfStatpsychHasThePublishedKappa() {
    assertThat(of(31, 12, 4, 58).value()).isCloseTo(0.6756757, within(0.00000005));
  }

  /** Statalist 2009-12, message 320: {@code kap} on 1,932 patients. */
  @Test
  void theTableOfStatalistHasThePublishedKappa() {
    assertThat(of(1395, 118, 261, 158).value()).isCloseTo(0.3411969207847029, within(1e-12));
  }

  /** Kaptein and van den Heuvel, Statistics for Data Scientists, table 6.1. */
  @Test
  void theTextbookTableHasThePublishedKappa() {
    assertThat(of(20, 5, 10, 65).value()).isCloseTo(0.625, within(0.0005));
  }

  @Test
  void agreementByChanceIsNothingAndPerfectAgreementIsOne() {
    assertThat(of(25, 25, 25, 25).value()).isZero();
    assertThat(of(5, 0, 0, 5).value()).isEqualTo(1);
    assertThat(of(0, 5, 5, 0).value()).isEqualTo(-1);
  }

  /** Of 10 successes in 10 the exact lower limit at 2.5 % is 0.0025 ^ (1 / 10) = 0.6915. */
  @Test
  void perfectAgreementOnFewAnswersDoesNotShowMuch() {
    CohensKappa kappa = of(5, 0, 0, 5);
    assertThat(kappa.lower(0.025)).isCloseTo((0.6915 - 0.5) / 0.5, within(0.0001));
    assertThat(kappa.upper(0.025)).isEqualTo(1);
  }

  @Test
  void whatCouldNotBeReadIsADisagreement() {
    var kappa = new CohensKappa(List.of(List.of(5, 0, 1), List.of(0, 5, 1)));
    assertThat(kappa.value()).isLessThan(1);
    var without = new CohensKappa(List.of(List.of(5, 0, 0), List.of(0, 5, 0)));
    assertThat(without.value()).isEqualTo(1);
  }

  @Test
  void oneGradeAloneTellsNothing() {
    assertThatThrownBy(() -> of(10, 0, 0, 0)).hasMessageContaining("not defined");
    assertThatThrownBy(() -> of(0, 0, 0, 0)).hasMessageContaining("not defined");
  }

  /** Each limit misses the true kappa no more often than its level says. */
  @ParameterizedTest
  @CsvSource({
    "30, 0.7, 0.9, 0.8",
    "60, 0.5, 0.95, 0.95",
    "60, 0.9, 0.9, 0.7",
    "200, 0.8, 0.85, 0.9",
  })
  void itsLimitsKeepTheirLevels(int answers, double good, double sensitivity, double specificity) {
    double[] cells = {
      (1 - good) * specificity,
      (1 - good) * (1 - specificity),
      good * (1 - sensitivity),
      good * sensitivity
    };
    double truth = kappa(cells);
    var random = new Random(7);
    int runs = 4000;
    int tooHigh = 0;
    int tooLow = 0;
    for (int run = 0; run < runs; run++) {
      int[] counts = draw(cells, answers, random);
      CohensKappa seen = of(counts[0], counts[1], counts[2], counts[3]);
      tooHigh += seen.lower(0.025) > truth ? 1 : 0;
      tooLow += seen.upper(0.025) < truth ? 1 : 0;
    }
    assertThat(tooHigh).isLessThanOrEqualTo(runs * 25 / 1000);
    assertThat(tooLow).isLessThanOrEqualTo(runs * 25 / 1000);
  }

  private static double kappa(double[] cells) {
    double expected =
        (cells[0] + cells[1]) * (cells[0] + cells[2])
            + (cells[2] + cells[3]) * (cells[1] + cells[3]);
    return (cells[0] + cells[3] - expected) / (1 - expected);
  }

  private static int[] draw(double[] cells, int answers, Random random) {
    var counts = new int[cells.length];
    for (int answer = 0; answer < answers; answer++) {
      double left = random.nextDouble();
      int cell = 0;
      while (cell < cells.length - 1 && left >= cells[cell]) {
        left -= cells[cell];
        cell++;
      }
      counts[cell]++;
    }
    return counts;
  }

  private static CohensKappa of(int a, int b, int c, int d) {
    return new CohensKappa(List.of(List.of(a, b), List.of(c, d)));
  }
}
