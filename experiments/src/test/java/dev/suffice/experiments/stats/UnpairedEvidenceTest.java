package dev.suffice.experiments.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Differences are mapped to [0, 1]: half of one more than the difference. */
class UnpairedEvidenceTest {
  private static final double LEVEL = 0.05;
  private static final double WITHIN = (1 - 0.1) / 2;

  private static UnpairedEvidence evidence(int own, int of, int reference, int ofReference) {
    return new UnpairedEvidence(
        new BinomialEvidence(own, of), new BinomialEvidence(reference, ofReference));
  }

  @Test
  void eachSideIsBoundedAtHalfTheLevel() {
    UnpairedEvidence evidence = evidence(90, 100, 40, 50);

    double lowest =
        ClopperPearson.lower(90, 100, LEVEL / 2) - ClopperPearson.upper(40, 50, LEVEL / 2);
    double highest =
        ClopperPearson.upper(90, 100, LEVEL / 2) - ClopperPearson.lower(40, 50, LEVEL / 2);
    assertThat(evidence.lower(LEVEL)).isCloseTo((1 + lowest) / 2, within(1e-12));
    assertThat(evidence.upper(LEVEL)).isCloseTo((1 + highest) / 2, within(1e-12));
    assertThat(evidence.mean()).isCloseTo((1 + 0.1) / 2, within(1e-12));
  }

  @Test
  void aDifferenceIsCertifiedUpToItsLowerBoundAndRefutedAboveItsUpperOne() {
    UnpairedEvidence evidence = evidence(90, 100, 40, 50);

    assertThat(evidence.certifies(evidence.lower(LEVEL), LEVEL)).isTrue();
    assertThat(evidence.certifies(evidence.lower(LEVEL) + 1e-9, LEVEL)).isFalse();
    assertThat(evidence.refutes(evidence.upper(LEVEL), LEVEL)).isFalse();
    assertThat(evidence.refutes(evidence.upper(LEVEL) + 1e-8, LEVEL)).isTrue();
  }

  /** Over all outcomes of 40 and 25 trials, 0.7 against 0.8 where 0.1 less is allowed. */
  @Test
  void onTheThresholdNeitherIsWrongMoreOftenThanTheLevel() {
    double certified = 0;
    double refuted = 0;
    for (int own = 0; own <= 40; own++) {
      for (int reference = 0; reference <= 25; reference++) {
        UnpairedEvidence evidence = evidence(own, 40, reference, 25);
        double probability = probability(own, 40, 0.7) * probability(reference, 25, 0.8);
        certified += evidence.certifies(WITHIN, LEVEL) ? probability : 0;
        refuted += evidence.refutes(WITHIN, LEVEL) ? probability : 0;
      }
    }

    assertThat(certified).isBetween(1e-6, LEVEL);
    assertThat(refuted).isBetween(1e-6, LEVEL);
  }

  private static double probability(int successes, int trials, double p) {
    return ClopperPearson.atMost(successes, trials, p)
        - (successes == 0 ? 0 : ClopperPearson.atMost(successes - 1, trials, p));
  }
}
