package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.experiment.Requirement.CostBasis;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.Power;
import dev.suffice.api.result.Power.Method;
import dev.suffice.api.strategy.Simplicity.Form;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PowersTest {
  private static Lab lab(int examples) {
    return new Lab().examples(examples).approach("one", Form.PROMPTING, Lab.TOKENS);
  }

  private static Power only(Lab lab) {
    List<Power> powers = Powers.of(lab.experiment());
    assertThat(powers).hasSize(1);
    return powers.get(0);
  }

  /** R 4.2.2, by uniroot over pbinom: 0.95345, 0.97548, 0.79387. */
  @Test
  void ofBinaryScoresItIsExactAndSaidInWords() {
    Power power = only(lab(100).accuracy(0.9));

    assertThat(power.method()).isEqualTo(Method.EXACT);
    assertThat(power.sentence())
        .isEqualTo(
            "`accuracy >= 0.9` (100 independent examples): a true accuracy of 95.3 % is certified"
                + " at even chances, 97.5 % nine times of ten; 79.4 % is ruled out nine times of"
                + " ten.");
  }

  @Test
  void anAdaptiveEvaluationPaysALittleForLookingEarly() {
    Power fixed = only(lab(357).accuracy(0.72));
    Power adaptive = only(lab(357).accuracy(0.72).adaptive());

    assertThat(adaptive.method()).isEqualTo(Method.EXACT);
    assertThat(adaptive.certifiedLikely().orElseThrow())
        .isGreaterThan(fixed.certifiedLikely().orElseThrow())
        .isCloseTo(fixed.certifiedLikely().orElseThrow(), within(0.02));
  }

  /** (1 - 0.03)^201 = 0.0022: at most 0.05 / 8, yet more than 0.05 / 24. */
  @Test
  void whatARunCertifiesIsNeverCalledOutOfReach() {
    Lab lab = lab(201).accuracy(0.9).adaptive();
    for (int other = 2; other <= 8; other++) {
      lab.approach("number " + other, Form.PROMPTING, Lab.TOKENS);
    }
    lab.require(
            new Requirement.Score(
                "invalid-output <= 3%", "invalid-output", Bound.AT_MOST, 0.03, Optional.empty()))
        .require(
            new Requirement.LatencyQuantile("latency p95 <= 2 s", 0.95, Duration.ofSeconds(2)));

    Power events = Powers.of(lab.experiment()).get(1);
    assertThat(events.claim()).isEqualTo("invalid-output <= 3%");
    assertThat(events.certifiedEven().orElseThrow()).isBetween(0.0, 0.01);
    assertThat(events.sentence()).doesNotContain("nothing is certified");
  }

  @Test
  void moreApproachesCostPower() {
    Power alone = only(lab(200).accuracy(0.9));
    Power among = only(lab(200).approach("two", Form.PROMPTING, Lab.TOKENS).accuracy(0.9));

    assertThat(among.certifiedEven().orElseThrow())
        .isGreaterThan(alone.certifiedEven().orElseThrow());
    assertThat(among.refutedLikely()).isEqualTo(alone.refutedLikely());
  }

  @Test
  void eventsAndLatenciesAreSaidTheirOwnWay() {
    Lab lab =
        lab(400)
            .require(
                new Requirement.Score(
                    "invalid-output <= 3%",
                    "invalid-output", Bound.AT_MOST, 0.03, Optional.empty()))
            .require(
                new Requirement.LatencyQuantile("latency p95 <= 2 s", 0.95, Duration.ofSeconds(2)));

    List<Power> powers = Powers.of(lab.experiment());
    Power events = powers.get(0);
    assertThat(events.sentence()).contains("a true invalid-output of ");
    assertThat(events.certifiedLikely().orElseThrow()).isBetween(0.001, 0.02);
    assertThat(events.refutedLikely().orElseThrow()).isGreaterThan(0.04);
    assertThat(powers.get(1).sentence()).contains("of its answers within 2.00 s is certified");
  }

  @Test
  void ofSlicesTheSmallestIsShown() {
    Lab lab =
        lab(1)
            .examples(200, Map.of("channel", "mail"), Optional.empty())
            .examples(60, Map.of("channel", "chat"), Optional.empty())
            .minimumSlice(20)
            .require(
                new Requirement.Score(
                    "accuracy >= 0.75 on every channel",
                    "accuracy",
                    Bound.AT_LEAST,
                    0.75,
                    Optional.of("channel")));

    Power power = only(lab);
    assertThat(power.examples()).isEqualTo(1);
    assertThat(power.certifiedEven()).isEmpty();
    assertThat(power.sentence())
        .contains("on channel (rest)` (the smallest of 3 slices, 1 independent example)")
        .contains("nothing is certified, however good")
        .contains("nothing is ruled out");
  }

  @Test
  void gradedScoresAndClustersAreTakenAtTheirHardest() {
    Power graded = only(lab(300).graded().accuracy(0.8));
    assertThat(graded.method()).isEqualTo(Method.APPROXIMATE);
    assertThat(graded.sentence())
        .endsWith("An approximation, as if every score were 0 or 1, the hardest case.");

    Lab clustered = new Lab().approach("one", Form.PROMPTING, Lab.TOKENS).accuracy(0.8);
    for (int customer = 0; customer < 60; customer++) {
      clustered.examples(customer % 2 == 0 ? 1 : 9, Map.of(), Optional.of("customer " + customer));
    }
    Power power = only(clustered);
    // 300 squared / (30 + 30 x 81) = 36.6
    assertThat(power.examples()).isEqualTo(36);
    assertThat(power.sentence())
        .contains("(about 36 independent examples)")
        .endsWith("An approximation, as if answers of one cluster or example all agreed.");
  }

  @Test
  void ofAComparisonTheShareOfDifferencesIsAssumedAndNamed() {
    Power power =
        only(
            lab(1_000)
                .approach("two", Form.PROMPTING, Lab.TOKENS)
                .require(
                    new Requirement.NonInferiority(
                        "accuracy within 0.05 of two", "accuracy", 0.05, "two")));

    assertThat(power.method()).isEqualTo(Method.APPROXIMATE);
    assertThat(power.certifiedEven().orElseThrow()).isBetween(-0.03, 0.01);
    assertThat(power.refutedLikely().orElseThrow()).isBetween(-0.12, -0.07);
    assertThat(power.sentence())
        .contains("a true difference of ")
        .endsWith("as if the two differed on 20 % of the examples.");
  }

  @Test
  void ofCostsAndMeanLatenciesNothingIsSaid() {
    Lab lab =
        lab(100)
            .require(new Requirement.MeanLatency("mean latency <= 1 s", Duration.ofSeconds(1)))
            .require(new Requirement.Cost("cost <= 1 USD", CostBasis.PER_REQUEST, Money.usd("1")));

    assertThat(Powers.of(lab.experiment())).isEmpty();
    assertThat(Powers.of(lab(100).experiment())).isEmpty();
  }

  @Test
  void aLargeTestSetIsNoTrouble() {
    Power power = only(lab(14_000).accuracy(0.8).adaptive());

    assertThat(power.certifiedEven().orElseThrow()).isBetween(0.80, 0.81);
  }
}
