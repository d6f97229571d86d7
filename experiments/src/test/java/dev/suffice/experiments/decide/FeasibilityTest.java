package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.experiment.Requirement.CostBasis;
import dev.suffice.api.money.Money;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.experiments.stats.ClusterSample.Cluster;
import dev.suffice.experiments.stats.SequentialDesign;
import dev.suffice.experiments.stats.SequentialEvidence;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeasibilityTest {
  private static List<String> problems(Lab lab) {
    return Feasibility.obstacles(lab.experiment()).stream()
        .map(Feasibility.Obstacle::text)
        .toList();
  }

  private static Lab lab(int examples) {
    return new Lab().examples(examples).approach("one", Form.PROMPTING, Lab.TOKENS);
  }

  private static Requirement.Score invalid(double threshold) {
    return new Requirement.Score(
        "invalid-output <= 3%", "invalid-output", Bound.AT_MOST, threshold, Optional.empty());
  }

  @Test
  void zeroEventsCertifyARateOnlyWithEnoughExamples() {
    // 0.97^98 > 0.05 >= 0.97^99
    assertThat(problems(lab(99).require(invalid(0.03)))).isEmpty();
    assertThat(problems(lab(98).require(invalid(0.03))))
        .containsExactly(
            "`invalid-output <= 3%` cannot be certified with this test set: 98 independent examples"
                + " are too few even without a single failure, at least 99 are needed among 1"
                + " approaches. Add examples, or ask for less.");
  }

  /** The tests of an adaptive evaluation themselves, fed a perfect score. */
  @Test
  void anAdaptiveEvaluationCertifiesAPerfectScoreWithAsManyExamples() {
    for (int examples : new int[] {98, 99, 121, 122}) {
      int approaches = examples < 100 ? 1 : 2;
      Lab lab = lab(examples).require(invalid(0.03)).adaptive();
      boolean enough = examples == 99 || examples == 122;
      if (approaches == 2) {
        lab.approach("two", Form.PROMPTING, Lab.TOKENS);
      }
      var levels = Levels.of(0.05, approaches, 1, Exploration.NONE);
      SequentialEvidence evidence =
          SequentialDesign.binary(0.97, examples, 20, levels.certifying(), levels.refuting())
              .begin();
      for (int example = 0; example < examples; example++) {
        evidence.add(new Cluster(1, 1));
      }
      assertThat(evidence.certifies(0.97, levels.certify())).isEqualTo(enough);
      assertThat(problems(lab).isEmpty()).isEqualTo(enough);
    }
  }

  @Test
  void ofGradedScoresAsWell() {
    for (int examples = 20; examples < 60; examples++) {
      Lab lab = lab(examples).graded().accuracy(0.9).adaptive();
      SequentialEvidence evidence = SequentialDesign.bounded(0.9, examples, 1, 0.05, 0.05).begin();
      for (int example = 0; example < examples; example++) {
        evidence.add(new Cluster(1, 1));
      }
      assertThat(problems(lab).isEmpty()).isEqualTo(evidence.certifies(0.9, 0.05));
    }
  }

  @Test
  void moreApproachesNeedMoreExamples() {
    assertThat(problems(lab(99).approach("two", Form.PROMPTING, Lab.TOKENS).require(invalid(0.03))))
        .singleElement()
        .asString()
        .contains("at least 122 are needed among 2 approaches");
  }

  @Test
  void slicesAreLookedAtOneByOne() {
    Lab lab =
        lab(100)
            .examples(5, Map.of("channel", "fax"), Optional.empty())
            .require(
                new Requirement.Score(
                    "accuracy >= 0.75 on every channel",
                    "accuracy",
                    Bound.AT_LEAST,
                    0.75,
                    Optional.of("channel")));

    assertThat(problems(lab))
        .singleElement()
        .asString()
        .startsWith("`accuracy >= 0.75 on channel fax` cannot be certified")
        .contains("at least 11 are needed")
        .contains("slices: {minimum: n, rest: pool}");
  }

  @Test
  void clustersAreWhatCounts() {
    Lab lab = new Lab().approach("one", Form.PROMPTING, Lab.TOKENS).accuracy(0.9);
    for (int customer = 0; customer < 10; customer++) {
      lab.examples(50, Map.of(), Optional.of("customer " + customer));
    }

    assertThat(problems(lab)).singleElement().asString().contains("10 independent examples");
  }

  @Test
  void extremeThresholdsAreNamed() {
    assertThat(problems(lab(100).accuracy(1)))
        .singleElement()
        .asString()
        .contains("never be certified");
    assertThat(problems(lab(100).accuracy(0)))
        .singleElement()
        .asString()
        .contains("whatever the data");
    assertThat(
            problems(
                lab(100)
                    .require(
                        new Requirement.MeanLatency(
                            "mean latency <= 60 s", Duration.ofSeconds(60)))))
        .singleElement()
        .asString()
        .contains("whatever the data");
  }

  @Test
  void costsWithoutACapCannotBeTested() {
    Lab lab =
        lab(100)
            .approach("machine", Form.PROMPTING, Lab.SHARED)
            .require(new Requirement.Cost("cost <= 1 USD", CostBasis.PER_REQUEST, Money.usd("1")));

    assertThat(problems(lab))
        .singleElement()
        .asString()
        .startsWith("`cost <= 1 USD` cannot be tested: a request of `one` has no highest");
  }

  @Test
  void strangersCannotBeTested() {
    Lab lab =
        lab(100)
            .require(
                new Requirement.NonInferiority("accuracy within 0.1 of x", "accuracy", 0.1, "x"))
            .require(
                new Requirement.Score(
                    "taste >= 0.5", "taste", Bound.AT_LEAST, 0.5, Optional.empty()));

    assertThat(problems(lab)).hasSize(2);
    assertThat(problems(lab).get(0)).contains("no approach `x`");
    assertThat(problems(lab).get(1)).contains("`taste` is not among the metrics");
  }

  @Test
  void withoutRequirementsThereIsNoProblem() {
    assertThat(problems(lab(1))).isEmpty();
  }
}
