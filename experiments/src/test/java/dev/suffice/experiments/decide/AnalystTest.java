package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.experiments.stats.ClopperPearson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnalystTest {
  /** A cheap one that fails, one that does, a dear one that does as well. */
  private static Lab decided() {
    return new Lab()
        .examples(400)
        .accuracy(0.9)
        .approach(Answers.of("cheap", 100).right(320).wrong(80))
        .approach(Form.NEAREST_DEMONSTRATIONS, Answers.of("good", 400).in(412).right(380).wrong(20))
        .approach(Form.NEAREST_DEMONSTRATIONS, Answers.of("dear", 900).right(388).wrong(12));
  }

  private static ApproachResult result(Analysis analysis, String approach) {
    return analysis.approach(approach).orElseThrow();
  }

  @Test
  void theCheapestAdequateApproachIsRecommendedWithItsGuarantee() {
    Recommendation recommendation = decided().analyse().recommendation();

    assertThat(recommendation.verdict()).isEqualTo(RecommendationVerdict.ADEQUATE_FOUND);
    assertThat(recommendation.approach()).hasValue("good");
    assertThat(recommendation.certainlyCheapest()).isTrue();
    assertThat(recommendation.couldStillWin()).isEmpty();
    assertThat(recommendation.sentence())
        .isEqualTo(
            "`good` is the cheapest adequate approach: $4.00 a month, 95.0 % accuracy (at least"
                + " 92.1 %), p95 412 ms. This procedure names an inadequate approach in at most 5"
                + " of 100 such experiments.");
    assertThat(recommendation.reasons())
        .containsExactly(
            "`cheap` ($1.00 a month) fails `accuracy >= 0.9`: 80.0 % observed, at most 83.3 %.",
            "`dear` ($9.00 a month) is adequate too, but dearer.");
  }

  @Test
  void approachesAreSortedByTotalCostAndDescribed() {
    Analysis analysis = decided().analyse();

    assertThat(analysis.approaches())
        .extracting(result -> result.approach().id())
        .containsExactly("cheap", "good", "dear");
    ApproachResult good = result(analysis, "good");
    assertThat(good.verdict()).isEqualTo(Verdict.ADEQUATE);
    assertThat(good.n()).isEqualTo(400);
    assertThat(good.calls()).isEqualTo(400);
    assertThat(good.spent()).isEqualTo(Money.usd("0.16"));
    assertThat(good.cost().orElseThrow().total()).isEqualTo(Money.usd("48"));
    assertThat(good.latency().orElseThrow().p95()).isEqualTo(Duration.ofMillis(412));
    assertThat(good.metrics().get("accuracy").mean()).isEqualTo(0.95);
    assertThat(good.metrics().get("accuracy").interval().orElseThrow().low()).isBetween(0.92, 0.93);
    assertThat(good.reason())
        .isEqualTo("Holds `accuracy >= 0.9`: 95.0 % observed, at least 92.1 %.");
  }

  @Test
  void theOrderOfTrialsAndApproachesDoesNotMatter() {
    Lab lab = decided();
    var shuffled = new ArrayList<ApproachTrials>();
    for (ApproachTrials trials : lab.trials()) {
      var some = new ArrayList<>(trials.trials());
      Collections.shuffle(some, new Random(1));
      shuffled.add(
          new ApproachTrials(trials.approach(), some, trials.preparation(), trials.failure()));
    }
    Collections.reverse(shuffled);

    assertThat(lab.analyse(shuffled)).isEqualTo(lab.analyse());
  }

  @Test
  void bothPromisesAreStatedWithWhatTheyRestOn() {
    var guarantee = decided().analyse().guarantee().orElseThrow();

    assertThat(guarantee.adequacy())
        .isEqualTo(
            "This procedure names an inadequate approach in at most 5 of 100 such experiments.");
    assertThat(guarantee.cheapness()).contains("at most 5 of 100");
    assertThat(guarantee.assumptions())
        .anyMatch(assumption -> assumption.contains("fair sample"))
        .anyMatch(assumption -> assumption.contains("independent"))
        .anyMatch(assumption -> assumption.contains("(3)"))
        .noneMatch(assumption -> assumption.contains("missing"));
  }

  @Test
  void moreApproachesMakeCertifyingHarder() {
    Lab alone =
        new Lab().examples(100).accuracy(0.9).approach(Answers.of("one", 1).right(96).wrong(4));
    Lab crowded =
        new Lab().examples(100).accuracy(0.9).approach(Answers.of("one", 1).right(96).wrong(4));
    for (int more = 0; more < 5; more++) {
      crowded.approach(Answers.of("more" + more, 2 + more).couldNotRun("no key"));
    }

    assertThat(result(alone.analyse(), "one").verdict()).isEqualTo(Verdict.ADEQUATE);
    assertThat(result(crowded.analyse(), "one").verdict()).isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void whereAllAreRefutedNoneIsAdequateAndTheNearestMissIsNamed() {
    Recommendation recommendation =
        new Lab()
            .examples(400)
            .accuracy(0.9)
            .approach(Answers.of("far", 1).right(200).wrong(200))
            .approach(Answers.of("near", 9).right(330).wrong(70))
            .analyse()
            .recommendation();

    assertThat(recommendation.verdict()).isEqualTo(RecommendationVerdict.NONE_ADEQUATE);
    assertThat(recommendation.approach()).isEmpty();
    assertThat(recommendation.sentence())
        .startsWith(
            "None of the 2 approaches is adequate. Nearest is `near`, which fails"
                + " `accuracy >= 0.9`: 82.5 % observed, at most 85.6 %.");
    assertThat(recommendation.counterfactuals())
        .singleElement()
        .asString()
        .startsWith("If `accuracy >= 0.9` were moved, at 78.")
        .endsWith("`near` would be chosen (explored after the run).");
  }

  @Test
  void whereNothingIsCertifiedAndNotAllRefutedItSaysHowManyMoreExamples() {
    Analysis analysis =
        new Lab()
            .examples(100)
            .accuracy(0.9)
            .approach(Answers.of("bad", 1).right(50).wrong(50))
            .approach(Answers.of("maybe", 9).right(93).wrong(7))
            .analyse();

    Recommendation recommendation = analysis.recommendation();
    assertThat(recommendation.verdict()).isEqualTo(RecommendationVerdict.UNDECIDED);
    assertThat(recommendation.couldStillWin())
        .singleElement()
        .satisfies(
            contender -> {
              assertThat(contender.approach()).isEqualTo("maybe");
              assertThat(contender.furtherExamples().orElseThrow()).isBetween(200L, 500L);
            });
    assertThat(recommendation.sentence())
        .startsWith("Undecided: ")
        .containsPattern("about \\d\\d0 new examples to certify `maybe`");
    assertThat(result(analysis, "maybe").reason())
        .startsWith("Not decided on `accuracy >= 0.9`: 93.0 % observed, between 8");
  }

  @Test
  void requirementsMovedAfterTheTrialsWereSeenAreHeldAgainstWiderBoundsAndItIsSaid() {
    // 370 of 400 certify 0.9 at 0.05, but not at 0.05 / 2
    Lab lab =
        new Lab()
            .examples(400)
            .accuracy(0.9)
            .accuracy(0.5)
            .approach(Answers.of("one", 1).right(370).wrong(30));
    var planned = Lab.analyst().analyse(lab.experiment(), lab.trials(), Exploration.NONE);
    var moved = Lab.analyst().analyse(lab.experiment(), lab.trials(), Exploration.OF_THRESHOLDS);

    assertThat(result(planned, "one").requirements().get(0).bounds().orElseThrow().low())
        .isCloseTo(ClopperPearson.lower(370, 400, 0.05), within(1e-9));
    assertThat(result(moved, "one").requirements().get(0).bounds().orElseThrow().low())
        .isCloseTo(ClopperPearson.lower(370, 400, 0.025), within(1e-9));
    assertThat(moved.recommendation().sentence()).startsWith("Explored after the run: ");
    assertThat(moved.guarantee().orElseThrow().assumptions())
        .anySatisfy(
            one ->
                assertThat(one).contains("Answers had been seen before the requirements changed"));
  }

  @Test
  void itIsNotCertainlyTheCheapestWhileACheaperOneIsOpen() {
    // the cheaper one is within the tolerance and less simple, so it would not be chosen
    Analysis analysis =
        new Lab()
            .examples(400)
            .accuracy(0.9)
            .approach(Form.FIXED_DEMONSTRATIONS, Answers.of("open", 97).right(364).wrong(36))
            .approach(Answers.of("good", 100).right(390).wrong(10))
            .analyse();

    assertThat(result(analysis, "open").verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(analysis.recommendation().approach()).contains("good");
    assertThat(analysis.recommendation().certainlyCheapest()).isFalse();
  }

  @Test
  void whereOnlySlicesAreAskedForTheSentenceTellsTheWholeAndTheWeakest() {
    Analysis analysis =
        new Lab()
            .examples(200, Map.of("channel", "chat"), Optional.empty())
            .examples(200, Map.of("channel", "email"), Optional.empty())
            .require(
                new Requirement.Score(
                    "accuracy >= 0.7 on every channel",
                    "accuracy",
                    Requirement.Bound.AT_LEAST,
                    0.7,
                    Optional.of("channel")))
            .approach(Answers.of("one", 1).right(160).wrong(40).right(200))
            .analyse();

    assertThat(analysis.recommendation().sentence())
        .contains("90.0 % accuracy, 80.0 % on channel chat (at least ");
  }

  @Test
  void anApproachThatCouldNotBeRunIsNotRefuted() {
    Analysis analysis =
        new Lab()
            .examples(200)
            .accuracy(0.9)
            .approach(Answers.of("bad", 1).right(100).wrong(100))
            .approach(Answers.of("broken", 1).couldNotRun("401: no such\nkey."))
            .analyse();

    assertThat(result(analysis, "broken").verdict()).isEqualTo(Verdict.FAILED);
    assertThat(result(analysis, "broken").reason())
        .isEqualTo("Could not be run: 401: no such key.");
    assertThat(analysis.recommendation().verdict()).isEqualTo(RecommendationVerdict.UNDECIDED);
    assertThat(analysis.approaches().get(1).approach().id()).isEqualTo("broken");
  }

  @Test
  void withoutRequirementsItRanksAndRecommendsNothing() {
    Analysis analysis =
        new Lab()
            .examples(100)
            .approach(Answers.of("dear", 900).right(95).wrong(5))
            .approach(Answers.of("cheap", 100).right(80).wrong(20))
            .analyse();

    Recommendation recommendation = analysis.recommendation();
    assertThat(recommendation.verdict()).isEqualTo(RecommendationVerdict.NO_REQUIREMENTS);
    assertThat(recommendation.sentence())
        .startsWith(
            "No requirements were stated, so nothing is recommended. Cheapest is `cheap`: $1.00 a"
                + " month, 80.0 % accuracy (70.8 % to 87.4 %)");
    assertThat(analysis.guarantee()).isEmpty();
    assertThat(analysis.approaches())
        .extracting(ApproachResult::verdict)
        .containsOnly(Verdict.NO_REQUIREMENTS);
  }

  @Test
  void aCheaperApproachWithoutVerdictCouldStillWin() {
    Recommendation recommendation =
        decided().approach(Answers.of("open", 200).right(368).wrong(32)).analyse().recommendation();

    assertThat(recommendation.approach()).hasValue("good");
    assertThat(recommendation.certainlyCheapest()).isFalse();
    assertThat(recommendation.couldStillWin())
        .extracting(contender -> contender.approach())
        .containsExactly("open");
    assertThat(recommendation.sentence())
        .contains("is the cheapest approach found to be adequate")
        .containsPattern("Not settled is whether `open` \\(about [\\d,]+ (more|new).* expected\\)");
  }

  @Test
  void aDearerApproachWithoutVerdictChangesNothing() {
    Recommendation recommendation =
        decided().approach(Answers.of("open", 500).right(368).wrong(32)).analyse().recommendation();

    assertThat(recommendation.certainlyCheapest()).isTrue();
    assertThat(recommendation.couldStillWin()).isEmpty();
  }

  @Test
  void anApproachNotEvaluatedYetCouldStillWin() {
    Analysis analysis = decided().approach("later", Form.PROMPTING, Lab.TOKENS).analyse();

    assertThat(result(analysis, "later").verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(result(analysis, "later").reason()).isEqualTo("Not evaluated yet.");
    assertThat(result(analysis, "later").cost()).isEmpty();
    assertThat(analysis.approaches().get(3).approach().id()).isEqualTo("later");
    assertThat(analysis.recommendation().certainlyCheapest()).isFalse();
  }

  @Test
  void withinTheToleranceTheSimplerApproachWins() {
    Lab lab =
        new Lab()
            .examples(400)
            .accuracy(0.9)
            .approach(Form.RAG, Answers.of("retrieved", 1000).right(392).wrong(8))
            .approach(Form.PROMPTING, Answers.of("plain", 1040).right(392).wrong(8));

    Recommendation tolerant = lab.analyse().recommendation();
    assertThat(tolerant.approach()).hasValue("plain");
    assertThat(tolerant.sentence())
        .startsWith("`plain` is the simplest adequate approach within 5 % of the lowest cost: ");
    assertThat(tolerant.reasons())
        .containsExactly(
            "`retrieved` ($10 a month) is adequate and cheaper, but within the tolerance of 5 % and"
                + " less simple.");
    assertThat(lab.tolerance(0.03).analyse().recommendation().approach()).hasValue("retrieved");
  }

  @Test
  void missingTrialsAreLeftOutAndSaidSo() {
    Analysis analysis =
        new Lab()
            .examples(400)
            .accuracy(0.9)
            .approach(Answers.of("one", 1).right(380).wrong(15).missing(5))
            .analyse();

    ApproachResult one = result(analysis, "one");
    assertThat(one.n()).isEqualTo(395);
    assertThat(one.missing()).isEqualTo(5);
    assertThat(one.requirements().get(0).n()).isEqualTo(395);
    assertThat(one.metrics().get("accuracy").mean()).isEqualTo(380.0 / 395);
    assertThat(one.reason())
        .endsWith(
            "5 trials are missing and count as the worst for certifying, the best for refuting.");
    assertThat(analysis.guarantee().orElseThrow().assumptions())
        .last()
        .asString()
        .startsWith("5 trials are missing");
  }

  @Test
  void fewExamplesGetNoInterval() {
    Analysis analysis = new Lab().examples(4).approach(Answers.of("one", 1).right(4)).analyse();

    assertThat(result(analysis, "one").metrics().get("accuracy").interval()).isEmpty();
  }

  @Test
  void breakEvensAreThoseOfApproachesThatCanBeChosen() {
    assertThat(decided().analyse().breakEven()).isEmpty();
    assertThat(decided().analyse().costCurves())
        .extracting(curve -> curve.approach())
        .containsExactly("cheap", "good", "dear");
  }

  @Test
  void trialsThatBelongToNothingAreRefused() {
    Lab lab = new Lab().examples(2).accuracy(0.9).approach(Answers.of("one", 1).right(2));
    ApproachTrials stranger = Answers.of("two", 1).right(2).trials();
    ApproachTrials tooMany = Answers.of("one", 1).right(3).trials();

    assertThatThrownBy(() -> lab.analyse(List.of(stranger))).hasMessageContaining("two");
    assertThatThrownBy(() -> lab.analyse(List.of(tooMany))).hasMessageContaining("e2");
    assertThatThrownBy(() -> lab.analyse(List.of(lab.trials().get(0), lab.trials().get(0))))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> lab.analyse(List.of(Answers.of("one", 1).scored(2, 1.5).trials())))
        .hasMessageContaining("[0, 1]");
  }
}
