package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.JudgeBill;
import dev.suffice.api.result.JudgeResult;
import dev.suffice.api.result.Judges;
import dev.suffice.api.result.Savings;
import dev.suffice.experiments.cost.Expectation;
import dev.suffice.experiments.cost.Expectation.Effort;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SavedTest {
  private static final Expectation EXPECTED =
      new Expectation(
          new Effort(7, 700, Money.usd("0.5")),
          new Effort(2, 30, Money.usd("0.001")),
          Money.usd("9"),
          Money.usd("3"));

  private static Lab lab() {
    return new Lab().examples(100).accuracy(0.8);
  }

  private static Savings saved(Lab lab) {
    return new Saved(lab.experiment(), Judges.NONE).of(lab.subjects().values());
  }

  @Test
  void whatWasNotMadeIsValuedByWhatWasMade() {
    Lab lab = lab().adaptive().approach(Answers.of("half", 10).right(30).failed(10));

    assertThat(saved(lab)).isEqualTo(new Savings(60, 60, 600, Money.usd("0.0006")));
  }

  @Test
  void whatWasNeverTriedIsValuedByWhatWasExpectedItsPreparationIncluded() {
    Lab lab = lab().adaptive().approach(Answers.of("untried", 10).expecting(EXPECTED));

    assertThat(saved(lab)).isEqualTo(new Savings(100, 207, 3700, Money.usd("0.6")));
  }

  @Test
  void repetitionsAreTrialsOfTheirOwn() {
    Lab lab = lab().adaptive().repetitions(3).approach(Answers.of("one", 10).repeated(3).right(30));

    assertThat(saved(lab).trials()).isEqualTo(270);
  }

  @Test
  void savingsAddUpOverApproaches() {
    Lab lab =
        lab()
            .adaptive()
            .approach(Answers.of("half", 10).right(40))
            .approach(Answers.of("all", 10).right(100))
            .approach(Answers.of("untried", 10).expecting(EXPECTED));

    assertThat(saved(lab).trials()).isEqualTo(160);
    assertThat(saved(lab).calls()).isEqualTo(267);
  }

  @Test
  void aJudgeWouldHaveBeenAskedAboutEveryAnswerThatWasNotGiven() {
    Lab lab = lab().adaptive().approach(Answers.of("half", 10).right(40));
    var bill = new JudgeBill(40, 0, 20, 20, 6_000, 400, Money.usd("0.2"));
    var judge =
        new JudgeResult("helpful", "large", false, Optional.empty(), Optional.empty(), bill);

    Savings saved =
        new Saved(lab.experiment(), new Judges(List.of(judge))).of(lab.subjects().values());

    // sixty answers of one call and ten tokens each, and as many verdicts: one call each, half of
    // which were found again, of 320 tokens and a cent
    assertThat(saved).isEqualTo(new Savings(60, 120, 600 + 60 * 320, Money.usd("0.6006")));
  }

  @Test
  void whatCouldNotBeRunSavedNothing() {
    Lab lab = lab().adaptive().approach(Answers.of("one", 10).right(5).couldNotRun("no key"));

    assertThat(saved(lab)).isEqualTo(Savings.NONE);
  }

  @Test
  void aFixedEvaluationSavesNothing() {
    assertThat(saved(lab().approach(Answers.of("half", 10).right(40)))).isEqualTo(Savings.NONE);
  }
}
