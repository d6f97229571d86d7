package dev.suffice.experiments.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BettingCapitalTest {
  private static final MathContext DIGITS = new MathContext(40);

  @Test
  void theSupremumIsThatOfTheSlowDefinition() {
    var random = new Random(8);
    for (double drift : new double[] {-0.2, 0, 0.2}) {
      double[] values =
          random
              .doubles(150)
              .map(one -> Math.min(1, Math.max(0, Math.sqrt(one) + drift)))
              .toArray();
      double bound = 0.65;
      double[] logWeights = BetMixture.logWeights(bound, 0.01, 200);
      var capital = new BettingCapital(bound, logWeights);
      for (double value : values) {
        capital.add(value - bound);
      }

      assertThat(capital.logSupremum())
          .isCloseTo(Math.log(slowly(values, bound, 0.01, 200)), within(1e-11));
    }
  }

  /** Every product anew for every prefix, in 40 decimal digits; weights from the formula. */
  private static double slowly(double[] values, double bound, double level, int clusters) {
    double centre =
        1.5
            * Math.min(
                0.9, bound * Math.sqrt(2 * Math.log(1 / level) / (clusters * bound * (1 - bound))));
    BigDecimal supremum = BigDecimal.ONE;
    for (int prefix = 1; prefix <= values.length; prefix++) {
      BigDecimal evidence = BigDecimal.ZERO;
      BigDecimal weights = BigDecimal.ZERO;
      for (int bet = 0; bet < 48; bet++) {
        double fraction = 0.005 * Math.pow(0.98 / 0.005, bet / 47.0);
        double weight = Math.exp(-Math.pow(Math.log(fraction / centre) / 0.6, 2) / 2);
        BigDecimal product = new BigDecimal(weight);
        for (int index = 0; index < prefix; index++) {
          double factor = 1 + fraction / bound * (values[index] - bound);
          product = product.multiply(new BigDecimal(factor), DIGITS);
        }
        evidence = evidence.add(product, DIGITS);
        weights = weights.add(new BigDecimal(weight));
      }
      supremum = supremum.max(evidence.divide(weights, DIGITS));
    }
    return supremum.doubleValue();
  }

  @Test
  void longLosingSequencesNeitherOverflowNorForgetTheSupremum() {
    var capital = new BettingCapital(0.5, BetMixture.logWeights(0.5, 0.05, 100));
    for (int cluster = 0; cluster < 40; cluster++) {
      capital.add(0.5);
    }
    double before = capital.logSupremum();
    for (int cluster = 0; cluster < 100_000; cluster++) {
      capital.add(-0.5);
    }

    assertThat(before).isGreaterThan(10);
    assertThat(capital.logSupremum()).isEqualTo(before);
  }

  @Test
  void beforeAnyDataTheEvidenceIsOne() {
    var capital = new BettingCapital(0.5, BetMixture.logWeights(0.5, 0.05, 100));
    assertThat(capital.logSupremum()).isCloseTo(0, within(1e-12));
  }

  @Test
  void impossibleDeviationsAreRefused() {
    var capital = new BettingCapital(0.8, BetMixture.logWeights(0.8, 0.05, 10));

    assertThatThrownBy(() -> capital.add(0.3)).hasMessageContaining("deviation");
    assertThatThrownBy(() -> capital.add(Double.NaN)).hasMessageContaining("deviation");
  }
}
