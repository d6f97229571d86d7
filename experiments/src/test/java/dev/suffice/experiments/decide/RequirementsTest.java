package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.experiment.Requirement.CostBasis;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.result.RequirementResult.Unit;
import dev.suffice.api.result.SliceEstimate;
import dev.suffice.experiments.stats.ClopperPearson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequirementsTest {
  private static List<RequirementResult> results(Lab lab, String approach) {
    return lab.analyse().approach(approach).orElseThrow().requirements();
  }

  private static RequirementResult only(Lab lab) {
    return results(lab, "one").get(0);
  }

  private static Requirement.Score invalidAtMost(double threshold) {
    return new Requirement.Score(
        "invalid-output <= " + threshold,
        "invalid-output",
        Bound.AT_MOST,
        threshold,
        Optional.empty());
  }

  private static Requirement.Score onEveryChannel(double threshold) {
    return new Requirement.Score(
        "accuracy >= %s on every channel".formatted(threshold),
        "accuracy",
        Bound.AT_LEAST,
        threshold,
        Optional.of("channel"));
  }

  @Test
  void independentBinaryScoresGetExactBounds() {
    RequirementResult result =
        only(
            new Lab()
                .examples(200)
                .accuracy(0.9)
                .approach(Answers.of("one", 1).right(190).wrong(10)));

    assertThat(result.holds()).isEqualTo(Holds.YES);
    assertThat(result.estimate()).hasValue(0.95);
    assertThat(result.bounds().orElseThrow().low())
        .isCloseTo(ClopperPearson.lower(190, 200, 0.05), within(1e-9));
    assertThat(result.bounds().orElseThrow().high())
        .isCloseTo(ClopperPearson.upper(190, 200, 0.05), within(1e-9));
    assertThat(result.explanation()).isEqualTo("95.0 % observed, at least 91.6 %");
  }

  @Test
  void aRequirementSpeaksOfTheExamplesThatItsMetricConcerns() {
    Lab lab =
        new Lab()
            .examples(100, Map.of("channel", "mail"), Optional.empty())
            .examples(60, Map.of("channel", "chat"), Optional.empty())
            .accuracyConcerns("mail")
            .accuracy(0.85)
            .require(onEveryChannel(0.8))
            .approach(Answers.of("one", 1).right(96).wrong(4).withoutAccuracy(60));

    List<RequirementResult> results = results(lab, "one");

    assertThat(results)
        .extracting(RequirementResult::text, RequirementResult::holds)
        .containsExactly(
            tuple("accuracy >= 0.85", Holds.YES),
            tuple("accuracy >= 0.8 on channel mail", Holds.YES));
    assertThat(results.get(0).estimate()).hasValue(0.96);
    assertThat(results.get(0).bounds().orElseThrow().low())
        .isCloseTo(ClopperPearson.lower(96, 100, 0.05), within(1e-9));
    ApproachResult one = lab.analyse().approach("one").orElseThrow();
    assertThat(one.metrics().get("accuracy").n()).isEqualTo(100);
    assertThat(one.metrics().get("invalid-output").n()).isEqualTo(160);
    assertThat(one.slices())
        .filteredOn(slice -> slice.metric().equals("accuracy"))
        .extracting(SliceEstimate::value)
        .containsExactly("mail");
  }

  @Test
  void whatIsJudgedByWhatWasSaidNeedNotBeReadable() {
    Lab lab = new Lab().examples(100).accuracy(0.9).approach(Answers.of("one", 1).unreadable(100));

    assertThat(only(lab).estimate()).hasValue(0);
    assertThat(only(lab.judgingInvalidOutput()).estimate()).hasValue(1);
  }

  @Test
  void rateRequirementsAreBoundedFromAbove() {
    Lab lab = new Lab().examples(300).require(invalidAtMost(0.03));

    RequirementResult clean = only(lab.approach(Answers.of("one", 1).right(299).failed(1)));

    assertThat(clean.holds()).isEqualTo(Holds.YES);
    assertThat(clean.bound()).isEqualTo(Bound.AT_MOST);
    assertThat(clean.threshold()).isEqualTo(0.03);
    assertThat(clean.estimate().orElseThrow()).isCloseTo(1.0 / 300, within(1e-12));
    assertThat(clean.bounds().orElseThrow().high())
        .isCloseTo(ClopperPearson.upper(1, 300, 0.05), within(1e-9));
    assertThat(clean.explanation()).isEqualTo("0.3 % observed, at most 1.6 %");
  }

  @Test
  void failuresAndUnreadableAnswersAreTheWorst() {
    Lab lab = new Lab().examples(100).accuracy(0.9).require(invalidAtMost(0.03));

    List<RequirementResult> results =
        results(lab.approach(Answers.of("one", 1).right(60).failed(20).unreadable(20)), "one");

    assertThat(results).extracting(RequirementResult::holds).containsOnly(Holds.NO);
    assertThat(results.get(0).estimate()).hasValue(0.6);
    assertThat(results.get(1).estimate().orElseThrow()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void everySliceIsARequirementOfItsOwn() {
    Lab lab =
        new Lab()
            .examples(100, Map.of("channel", "email"), Optional.empty())
            .examples(100, Map.of("channel", "chat"), Optional.empty())
            .examples(60, Map.of("channel", "(missing)"), Optional.empty())
            .require(onEveryChannel(0.8))
            .approach(Answers.of("one", 1).right(100).right(60).wrong(40).right(60));

    assertThat(results(lab, "one"))
        .extracting(RequirementResult::text, RequirementResult::holds, RequirementResult::n)
        .containsExactly(
            tuple("accuracy >= 0.8 on channel (missing)", Holds.YES, 60),
            tuple("accuracy >= 0.8 on channel chat", Holds.NO, 100),
            tuple("accuracy >= 0.8 on channel email", Holds.YES, 100));
    assertThat(results(lab, "one").get(1).bounds().orElseThrow().high())
        .as("refuted at alpha / 3")
        .isCloseTo(ClopperPearson.upper(60, 100, 0.05 / 3), within(1e-9));
  }

  @Test
  void smallSlicesArePooled() {
    Lab lab =
        new Lab()
            .examples(100, Map.of("channel", "email"), Optional.empty())
            .examples(20, Map.of("channel", "chat"), Optional.empty())
            .examples(19, Map.of("channel", "fax"), Optional.empty())
            .minimumSlice(50)
            .require(onEveryChannel(0.8))
            .approach(Answers.of("one", 1).right(139));

    assertThat(results(lab, "one"))
        .extracting(RequirementResult::text)
        .containsExactly("accuracy >= 0.8 on channel email", "accuracy >= 0.8 on channel (rest)");
    assertThat(results(lab, "one").get(1).n()).isEqualTo(39);
  }

  @Test
  void aBinaryMetricWithAScoreInBetweenIsABug() {
    Lab lab = new Lab().examples(10).accuracy(0.6).approach(Answers.of("one", 1).scored(10, 0.5));

    assertThatThrownBy(() -> results(lab, "one"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the metric says that it is 0 or 1");
  }

  @Test
  void scoresBetweenZeroAndOneAreBetOn() {
    Lab lab = new Lab().graded().examples(300).accuracy(0.6);

    RequirementResult result =
        only(lab.approach(Answers.of("one", 1).scored(150, 0.6).scored(150, 0.8)));

    assertThat(result.holds()).isEqualTo(Holds.YES);
    assertThat(result.estimate().orElseThrow()).isCloseTo(0.7, within(1e-12));
    assertThat(result.bounds().orElseThrow().low()).isBetween(0.6, 0.7);
  }

  @Test
  void examplesOfOneClusterCountTogether() {
    Lab clustered = new Lab();
    for (int customer = 0; customer < 10; customer++) {
      clustered.examples(20, Map.of(), Optional.of("customer " + customer));
    }
    clustered.accuracy(0.85).approach(Answers.of("one", 1).right(190).wrong(10));
    Lab single = new Lab().examples(200).accuracy(0.85);
    single.approach(Answers.of("one", 1).right(190).wrong(10));

    assertThat(only(single).holds()).isEqualTo(Holds.YES);
    assertThat(only(clustered).holds()).isEqualTo(Holds.UNKNOWN);
    assertThat(only(clustered).n()).isEqualTo(200);
  }

  @Test
  void repetitionsOfOneExampleCountTogether() {
    Lab repeated = new Lab().examples(20).repetitions(10).accuracy(0.85);
    repeated.approach(Answers.of("one", 1).repeated(10).right(190).wrong(10));

    assertThat(only(repeated).holds()).isEqualTo(Holds.UNKNOWN);
    assertThat(only(repeated).estimate().orElseThrow()).isCloseTo(0.95, within(1e-12));
  }

  @Test
  void aMissingTrialTakesItsWholeClusterOut() {
    Lab repeated = new Lab().examples(20).repetitions(10).accuracy(0.85);
    repeated.approach(Answers.of("one", 1).repeated(10).right(195).missing(5));

    assertThat(only(repeated).n()).isEqualTo(190);
  }

  @Test
  void latencyQuantilesAreTestedByTheShareWithinTheLimit() {
    var requirement =
        new Requirement.LatencyQuantile("latency p90 <= 500 ms", 0.9, Duration.ofMillis(500));
    Lab lab = new Lab().examples(200).require(requirement);

    RequirementResult result =
        only(
            lab.approach(
                Answers.of("one", 1).in(100).right(100).in(400).right(92).in(900).right(8)));

    assertThat(result.holds()).isEqualTo(Holds.YES);
    assertThat(result.unit()).isEqualTo(Unit.MILLISECONDS);
    assertThat(result.threshold()).isEqualTo(500);
    assertThat(result.estimate()).hasValue(400);
    assertThat(result.bounds().orElseThrow().high()).isEqualTo(400);
    assertThat(result.explanation()).isEqualTo("400 ms observed, at most 400 ms");
  }

  @Test
  void failuresAreNeverWithinTheLimit() {
    var requirement =
        new Requirement.LatencyQuantile("latency p90 <= 500 ms", 0.9, Duration.ofMillis(500));
    Lab lab = new Lab().examples(200).require(requirement);

    RequirementResult result = only(lab.approach(Answers.of("one", 1).right(160).failed(40)));

    assertThat(result.holds()).isEqualTo(Holds.NO);
    assertThat(result.estimate()).hasValue(30_000);
    assertThat(result.bounds().orElseThrow().low()).isEqualTo(30_000);
  }

  @Test
  void meanLatencyIsAShareOfTheTimeout() {
    Lab lab =
        new Lab()
            .examples(300)
            .require(new Requirement.MeanLatency("mean latency <= 5 s", Duration.ofSeconds(5)));

    RequirementResult fast =
        only(lab.approach(Answers.of("one", 1).in(1_000).right(297).failed(3)));

    // (297 x 1 s + 3 x 30 s) / 300
    assertThat(fast.estimate().orElseThrow()).isCloseTo(1_290, within(1e-6));
    assertThat(fast.holds()).isEqualTo(Holds.YES);
    assertThat(fast.bounds().orElseThrow().high()).isBetween(1_290.0, 5_000.0);
  }

  private static Requirement.Cost cost(CostBasis basis, String limit) {
    return new Requirement.Cost("cost <= " + limit, basis, Money.usd(limit));
  }

  @Test
  void costsOfSharedMachinesAreBoundedByTheTimeout() {
    // a tenth of a cent a second, the timeout is 30 s: at most 0.03 a request
    Lab lab = new Lab().examples(400).require(cost(CostBasis.PER_REQUEST, "0.005"));

    RequirementResult result =
        only(lab.approach(Answers.on(Lab.SHARED, "one").in(2_000).right(400)));

    assertThat(result.unit()).isEqualTo(Unit.USD);
    assertThat(result.estimate().orElseThrow()).isCloseTo(0.002, within(1e-9));
    assertThat(result.holds()).isEqualTo(Holds.YES);
    assertThat(result.bounds().orElseThrow().high()).isBetween(0.002, 0.005);
  }

  @Test
  void monthlyAndTotalCostsAreRewrittenPerRequest() {
    Lab lab =
        new Lab()
            .examples(400)
            .require(cost(CostBasis.PER_MONTH, "50"))
            .require(cost(CostBasis.TOTAL, "200"));

    List<RequirementResult> results =
        results(lab.approach(Answers.on(Lab.SHARED, "one").in(2_000).right(400)), "one");

    // 10,000 requests of 0.002 a month, for 12 months
    assertThat(results.get(0).estimate().orElseThrow()).isCloseTo(20, within(1e-6));
    assertThat(results.get(0).holds()).isEqualTo(Holds.YES);
    assertThat(results.get(1).estimate().orElseThrow()).isCloseTo(240, within(1e-5));
  }

  @Test
  void aFailureCountsAsTheDearestRequest() {
    Lab lab = new Lab().examples(100).require(cost(CostBasis.PER_REQUEST, "0.005"));

    RequirementResult result =
        only(lab.approach(Answers.on(Lab.SHARED, "one").in(2_000).right(50).failed(50)));

    assertThat(result.estimate().orElseThrow()).isCloseTo(0.016, within(1e-9));
    assertThat(result.holds()).isEqualTo(Holds.NO);
  }

  @Test
  void machinesThatSufficeOrFailWhateverTheTimeNeedNoTest() {
    Lab lab =
        new Lab()
            .examples(10)
            .require(cost(CostBasis.PER_MONTH, "1000"))
            .require(cost(CostBasis.PER_MONTH, "700"));

    List<RequirementResult> results =
        results(lab.approach(Answers.on(Lab.DEDICATED, "one").right(10)), "one");

    assertThat(results.get(0).holds()).isEqualTo(Holds.YES);
    assertThat(results.get(0).estimate()).hasValue(730);
    assertThat(results.get(0).explanation())
        .isEqualTo("$730, though each answer took as long as it may");
    assertThat(results.get(1).holds()).isEqualTo(Holds.NO);
    assertThat(results.get(1).explanation()).isEqualTo("$730, however fast the machines are");
  }

  @Test
  void howManyDedicatedMachinesItTakesIsAsCertainAsTheirMeanTime() {
    // a million requests a month: one machine up to 1.8396 s each, two up to 3.6792 s
    assertThat(machines(20, 1_000).holds()).isEqualTo(Holds.UNKNOWN);
    assertThat(machines(20, 1_000).estimate()).hasValue(730);
    assertThat(machines(1_000, 1_000).holds()).isEqualTo(Holds.YES);
    assertThat(machines(1_000, 1_000).bounds().orElseThrow().high()).isEqualTo(730);
    assertThat(machines(1_000, 1_800).holds()).isEqualTo(Holds.UNKNOWN);
    assertThat(machines(1_000, 3_000).holds()).isEqualTo(Holds.NO);
    assertThat(machines(1_000, 3_000).bounds().orElseThrow().low()).isEqualTo(1_460);
  }

  private static RequirementResult machines(int examples, long milliseconds) {
    return only(
        new Lab()
            .examples(examples)
            .workload(new Workload(1_000_000, 12, 730, false))
            .require(cost(CostBasis.PER_MONTH, "1000"))
            .approach(Answers.on(Lab.DEDICATED, "one").in(milliseconds).right(examples)));
  }

  @Test
  void costsByTheTokenHaveNoCapAndStayOpen() {
    Lab lab = new Lab().examples(10).require(cost(CostBasis.PER_REQUEST, "1"));

    RequirementResult result = only(lab.approach(Answers.of("one", 1).right(10)));

    assertThat(result.holds()).isEqualTo(Holds.UNKNOWN);
    assertThat(result.explanation()).contains("no highest possible cost");
  }

  private static Requirement.NonInferiority noWorseThan(String reference, double margin) {
    return new Requirement.NonInferiority(
        "accuracy within %s of %s".formatted(margin, reference), "accuracy", margin, reference);
  }

  @Test
  void nonInferiorityIsPairedAndExemptsTheReference() {
    Lab lab =
        new Lab()
            .examples(400)
            .require(noWorseThan("old", 0.05))
            .approach(Answers.of("old", 9).right(320).wrong(80))
            .approach(Answers.of("one", 1).right(322).wrong(78))
            .approach(Answers.of("bad", 1).right(200).wrong(200));

    RequirementResult paired = only(lab);
    assertThat(paired.holds()).isEqualTo(Holds.YES);
    assertThat(paired.unit()).isEqualTo(Unit.DIFFERENCE);
    assertThat(paired.threshold()).isEqualTo(-0.05);
    assertThat(paired.estimate().orElseThrow()).isCloseTo(0.005, within(1e-9));
    assertThat(results(lab, "old").get(0).holds()).isEqualTo(Holds.YES);
    assertThat(results(lab, "bad").get(0).holds()).isEqualTo(Holds.NO);
    assertThat(results(lab, "bad").get(0).explanation()).startsWith("-30.0 points observed");
  }

  @Test
  void failuresOfTheReferenceCountForIt() {
    Lab lab =
        new Lab()
            .examples(300)
            .require(noWorseThan("old", 0.05))
            .approach(Answers.of("old", 9).failed(100).unreadable(100).wrong(100))
            .approach(Answers.of("one", 1).wrong(300));

    assertThat(only(lab).estimate().orElseThrow()).isCloseTo(-2.0 / 3, within(1e-9));
    assertThat(only(lab).holds()).isEqualTo(Holds.NO);
  }

  @Test
  void forEventsTheDifferenceIsBoundedFromAbove() {
    Lab lab =
        new Lab()
            .examples(300)
            .require(
                new Requirement.NonInferiority(
                    "invalid-output within 0.05 of old", "invalid-output", 0.05, "old"))
            .approach(Answers.of("old", 9).right(300))
            .approach(Answers.of("one", 1).right(210).failed(90));

    assertThat(only(lab).bound()).isEqualTo(Bound.AT_MOST);
    assertThat(only(lab).threshold()).isEqualTo(0.05);
    assertThat(only(lab).estimate().orElseThrow()).isCloseTo(0.3, within(1e-9));
    assertThat(only(lab).holds()).isEqualTo(Holds.NO);
  }

  @Test
  void aFailedReferenceLeavesTheRequirementOpen() {
    Lab lab =
        new Lab()
            .examples(300)
            .require(noWorseThan("old", 0.05))
            .approach(Answers.of("old", 9).couldNotRun("gone"))
            .approach(Answers.of("one", 1).right(300));

    assertThat(only(lab).holds()).isEqualTo(Holds.UNKNOWN);
    assertThat(only(lab).explanation()).isEqualTo("the reference `old` could not be run");
  }
}
