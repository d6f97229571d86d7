package dev.suffice.experiments.decide;

import static dev.suffice.experiments.decide.Lab.only;
import static dev.suffice.experiments.decide.Lab.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.result.SliceEstimate;
import dev.suffice.experiments.stats.ClopperPearson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Requirements on scores, against their population. */
class RequirementsTest {

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
}
