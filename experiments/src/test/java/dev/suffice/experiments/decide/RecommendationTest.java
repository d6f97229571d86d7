package dev.suffice.experiments.decide;

import static dev.suffice.experiments.decide.Lab.decided;
import static dev.suffice.experiments.decide.Lab.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.CostBasis;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.Contender;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.strategy.Simplicity.Form;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which approach is recommended, and in what words. */
class RecommendationTest {

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
            "`cheap` ($1.00 a month) fails accuracy of at least 90 %: 80.0 % observed, at most 83.3 %.",
            "`dear` ($9.00 a month) is adequate too, but dearer.");
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
                + " accuracy of at least 90 %: 82.5 % observed, at most 85.6 %.");
    assertThat(recommendation.counterfactuals())
        .singleElement()
        .asString()
        .startsWith("If more or less were asked than accuracy of at least 90 %: at 78.")
        .endsWith("`near` would be chosen (explored after the run).");
  }

  @Test
  void aBillFarAboveItsLimitIsNoNearMissBecauseItTakesNoTest() {
    // a machine is 730 dollars a month, however fast it is
    Recommendation recommendation =
        new Lab()
            .examples(400)
            .accuracy(0.9)
            .require(
                new Requirement.Cost(
                    "cost per month <= 50 USD", CostBasis.PER_MONTH, Money.usd("50")))
            .approach(Answers.of("near", 1).right(330).wrong(70))
            .approach(Answers.on(Lab.DEDICATED, "dear").right(400))
            .analyse()
            .recommendation();

    assertThat(recommendation.verdict()).isEqualTo(RecommendationVerdict.NONE_ADEQUATE);
    assertThat(recommendation.sentence())
        .startsWith("None of the 2 approaches is adequate. Nearest is `near`, which fails");
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
        .startsWith("Not decided on accuracy of at least 90 %: 93.0 % observed, between 8");
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
  void oneThatCouldNotBeRunCouldStillWinUnlessThatWasPlainBefore() {
    Recommendation broken =
        decided().approach(Answers.of("one", 1).couldNotRun("401")).analyse().recommendation();
    Recommendation barred =
        decided()
            .approach(Answers.of("one", 1).cannotRun("The corpus is too large."))
            .analyse()
            .recommendation();

    assertThat(broken.couldStillWin()).extracting(Contender::approach).containsExactly("one");
    assertThat(broken.certainlyCheapest()).isFalse();
    assertThat(barred.couldStillWin()).isEmpty();
    assertThat(barred.certainlyCheapest()).isTrue();
    assertThat(barred.sentence()).doesNotContain("could still win");
    assertThat(barred.reasons()).contains("`one` could not be run: The corpus is too large.");
  }

  @Test
  void whereAllOthersAreRefutedTheOneThatCannotBeRunIsNamedAsThat() {
    Recommendation recommendation =
        new Lab()
            .examples(200)
            .accuracy(0.9)
            .approach(Answers.of("bad", 1).right(100).wrong(100))
            .approach(Answers.of("barred", 1).cannotRun("The corpus is too large."))
            .analyse()
            .recommendation();

    assertThat(recommendation.verdict()).isEqualTo(RecommendationVerdict.UNDECIDED);
    assertThat(recommendation.couldStillWin()).isEmpty();
    assertThat(recommendation.sentence()).endsWith("Could not be run: `barred`.");
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
  void approachesWithinTheToleranceOfEachOtherCostTheSame() {
    Analysis analysis =
        new Lab()
            .examples(100)
            .accuracy(0.8)
            .approach(Answers.of("one", 1_000).right(100))
            .approach(Answers.of("two", 1_004).right(100))
            .approach(Answers.of("three", 1_500).right(100))
            .analyse();

    assertThat(analysis.recommendation().approach()).hasValue("one");
    assertThat(analysis.recommendation().sentence())
        .contains("Besides, `two` is adequate and costs the same within the tolerance of 5 %.")
        .doesNotContain("`three`");
    assertThat(analysis.recommendation().reasons())
        .anyMatch(reason -> reason.startsWith("`two`") && reason.endsWith("but is no simpler."))
        .anyMatch(reason -> reason.startsWith("`three`") && reason.endsWith("but dearer."));
  }
}
