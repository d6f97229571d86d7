package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.experiment.Requirement.CostBasis;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Judges;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.result.WhatIf;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What moving a setting does to what a run has found. */
class RedecisionTest {
  private static final Duration LIMIT = Duration.ofMillis(300);

  /**
   * Sixty fast and right answers: that 95 of 100 are fast is certified at 0.05, since 0.95^60 =
   * 0.046, but not at the 0.025 of a threshold moved after the run.
   */
  private static Lab sixty() {
    return new Lab()
        .examples(60)
        .accuracy(0.9)
        .require(latency(LIMIT))
        .approach(Answers.of("one", 100).in(100).right(60));
  }

  private static Requirement latency(Duration limit) {
    return new Requirement.LatencyQuantile("latency p95 <= " + limit.toMillis(), 0.95, limit);
  }

  private static Analysis analysed(Lab lab, WhatIf settings) {
    return Lab.analyst()
        .analyse(lab.experiment(), lab.trials(), Exploration.NONE, Judges.NONE, settings);
  }

  private static Analysis asking(Lab lab, Requirement... requirements) {
    Experiment experiment = lab.experiment();
    return analysed(
        lab, new WhatIf(experiment.workload(), WhatIf.PRICES_STAY, List.of(requirements)));
  }

  private static List<Holds> holds(Analysis analysis, String approach) {
    return Lab.result(analysis, approach).requirements().stream()
        .map(RequirementResult::holds)
        .toList();
  }

  @Test
  void anApproachThatWasCertifiedStaysSoWhereAThresholdIsMadeEasier() {
    assertThat(sixty().analyse().recommendation().approach()).hasValue("one");

    Analysis easier = asking(sixty(), Lab.accuracyAtLeast(0.89), latency(LIMIT));
    assertThat(easier.recommendation().approach()).hasValue("one");
    assertThat(holds(easier, "one")).containsExactly(Holds.YES, Holds.YES);

    Analysis slower = asking(sixty(), Lab.accuracyAtLeast(0.9), latency(Duration.ofMillis(301)));
    assertThat(slower.recommendation().approach()).hasValue("one");
  }

  @Test
  void aStricterThresholdIsHeldAgainstTheWiderBoundsAndTheOthersAreLeftAlone() {
    // a share of 0.94 is excluded at 0.025 by sixty right answers, one of 0.945 is not
    assertThat(holds(asking(sixty(), Lab.accuracyAtLeast(0.94), latency(LIMIT)), "one"))
        .containsExactly(Holds.YES, Holds.YES);
    assertThat(holds(asking(sixty(), Lab.accuracyAtLeast(0.945), latency(LIMIT)), "one"))
        .containsExactly(Holds.UNKNOWN, Holds.YES);
  }

  @Test
  void whoNeededAShareThatAnotherLeftStandsOnlyWhereNothingIsStricter() {
    assertThat(holds(Lab.sharing().analyse(), "close")).containsExactly(Holds.YES, Holds.YES);

    Analysis easier = asking(Lab.sharing(), Lab.accuracyAtLeast(0.79), Lab.invalidAtMost(0.6));
    assertThat(easier.recommendation().approach()).hasValue("close");

    // one that was certified with its own share alone keeps what nobody touched
    Analysis stricter = asking(Lab.sharing(), Lab.accuracyAtLeast(0.8), Lab.invalidAtMost(0.4));
    assertThat(holds(stricter, "close")).containsExactly(Holds.UNKNOWN, Holds.YES);
    assertThat(holds(stricter, "other")).containsExactly(Holds.YES, Holds.YES);
    assertThat(stricter.recommendation().approach()).hasValue("other");
  }

  @Test
  void nobodyIsToldHowMuchStricterItCouldBeForWhoNeededAShareThatAnotherLeft() {
    Analysis analysis = Lab.sharing().analyse();

    assertThat(analysis.recommendation().approach()).hasValue("close");
    assertThat(analysis.recommendation().counterfactuals())
        .noneMatch(sentence -> sentence.contains("`close` would stay certified"));
  }

  @Test
  void anAnswerByOtherSettingsPromisesWhatTheRunPromised() {
    Analysis stricter = asking(sixty(), Lab.accuracyAtLeast(0.94), latency(LIMIT));

    assertThat(stricter.guarantee().orElseThrow().adequacy())
        .isEqualTo(sixty().analyse().guarantee().orElseThrow().adequacy());
    assertThat(stricter.recommendation().sentence())
        .startsWith("Explored after the run")
        .contains("in at most 5 of 100 such experiments");
    assertThat(stricter.guarantee().orElseThrow().assumptions())
        .anyMatch(
            assumption ->
                assumption.endsWith("names an inadequate approach in at most 10 of 100."));
  }

  @Test
  void aClaimThatHoldsIsNoApproachThatWasCertified() {
    Lab lab =
        new Lab()
            .examples(60)
            .accuracy(0.9)
            .require(latency(LIMIT))
            .approach(Answers.of("one", 100).in(100).right(54).wrong(6));
    assertThat(holds(lab.analyse(), "one")).containsExactly(Holds.UNKNOWN, Holds.YES);

    Analysis easier = asking(lab, Lab.accuracyAtLeast(0.5), latency(LIMIT));
    assertThat(holds(easier, "one")).containsExactly(Holds.YES, Holds.UNKNOWN);
  }

  @Test
  void whatFailsGoesOnFailingWhereMoreIsAsked() {
    // 48 of 60 or fewer happen with probability 0.0203 where nine of ten are right
    Lab lab =
        new Lab()
            .examples(60)
            .accuracy(0.9)
            .require(latency(LIMIT))
            .approach(Answers.of("one", 100).in(100).right(48).wrong(12))
            .approach(Answers.of("other", 200).in(100).right(60));
    assertThat(holds(lab.analyse(), "one")).first().isEqualTo(Holds.NO);

    Analysis stricter = asking(lab, Lab.accuracyAtLeast(0.9001), latency(LIMIT));
    assertThat(Lab.result(stricter, "one").verdict()).isEqualTo(Verdict.INADEQUATE);
    Analysis easier = asking(lab, Lab.accuracyAtLeast(0.8999), latency(LIMIT));
    assertThat(holds(easier, "one")).first().isEqualTo(Holds.UNKNOWN);
  }

  @Test
  void whatWasFoundOfCostsSpeaksOfTheWorkloadOfTheRun() {
    Lab lab =
        new Lab()
            .examples(60)
            .accuracy(0.9)
            .require(
                new Requirement.Cost(
                    "cost per month <= 50 USD", CostBasis.PER_MONTH, Money.usd("50")))
            .approach(Answers.on(Lab.SHARED, "one").in(100).right(60));
    WhatIf planned = WhatIf.of(lab.experiment());
    assertThat(Lab.result(lab.analyse(), "one").verdict()).isEqualTo(Verdict.ADEQUATE);

    Analysis busier = analysed(lab, planned.with(new Workload(10_000_000, 12, 730, false)));
    assertThat(holds(busier, "one")).containsExactly(Holds.YES, Holds.NO);
  }

  @Test
  void boundsOfWhatIsCarriedOverReachTheThresholdOfTheRun() {
    Analysis easier = asking(sixty(), Lab.accuracyAtLeast(0.8), latency(LIMIT));

    assertThat(Lab.result(easier, "one").requirements())
        .allSatisfy(
            result -> {
              double low = result.bounds().orElseThrow().low();
              double high = result.bounds().orElseThrow().high();
              assertThat(result.bound() == Bound.AT_LEAST ? low >= 0.9 : high <= 300).isTrue();
            });
  }

  /** Thirty right answers show 85 %, and six wrong ones after them that it was luck. */
  @Test
  void boundsOfAMovedThresholdHoldWhatWasObservedThoughItBeganUnlikeItWentOn() {
    Lab lab = new Lab().adaptive().examples(100).accuracy(0.95);
    lab.approach(Answers.of("one", 100).along(lab.order()).right(30).wrong(6));

    RequirementResult easier =
        Lab.result(asking(lab, Lab.accuracyAtLeast(0.94)), "one").requirements().get(0);

    assertThat(easier.holds()).isEqualTo(Holds.UNKNOWN);
    assertThat(easier.bounds().orElseThrow().low())
        .isLessThanOrEqualTo(easier.estimate().orElseThrow());
  }

  /** Of the thresholds at which another would be chosen one need not fear for the one chosen. */
  @Test
  void whatWouldBeChosenAtAnEasierThresholdIsChosenAmongAllThatWereCertified() {
    Lab lab =
        new Lab()
            .examples(60)
            .accuracy(0.9)
            .tolerance(0)
            .require(latency(LIMIT))
            .approach(Answers.of("one", 100).in(100).right(60))
            .approach(Answers.of("dearer", 200).in(100).right(40).wrong(20));

    assertThat(lab.analyse().recommendation().counterfactuals())
        .noneMatch(sentence -> sentence.contains("`dearer` would be chosen"));
  }

  /** Some examples, so that the settings above are met by real ones. */
  @Test
  void noSettingThatIsEasierThroughoutLosesAnApproach() {
    Lab lab = sixty();
    assertThat(
            IntStream.range(0, 20)
                .mapToObj(
                    step ->
                        asking(
                            lab,
                            Lab.accuracyAtLeast(0.9 - 0.04 * step),
                            latency(Duration.ofMillis(300 + 700L * step)))))
        .extracting(analysis -> analysis.recommendation().approach())
        .containsOnly(Optional.of("one"));
  }
}
