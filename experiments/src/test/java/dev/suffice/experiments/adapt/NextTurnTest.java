package dev.suffice.experiments.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.Simplicity.Form;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class NextTurnTest {
  private static final Simplicity PROMPT = new Simplicity(Form.PROMPTING, 0);
  private static final OptionalDouble NO_LIMIT = OptionalDouble.empty();

  private static Contestant costing(String id, double cost) {
    return new Contestant(id, cost, PROMPT, 100, OptionalLong.of(20), 0.01, 0);
  }

  private static Contestant needing(String id, double cost, OptionalLong need) {
    return new Contestant(id, cost, PROMPT, 100, need, 0.01, 0);
  }

  private static String next(OptionalDouble spendLeft, Contestant... contestants) {
    return NextTurn.of(List.of(contestants), spendLeft).orElseThrow().approach();
  }

  @Test
  void withoutContestantsItIsNobodysTurn() {
    assertThat(NextTurn.of(List.of(), NO_LIMIT)).isEmpty();
  }

  @Test
  void theCheapestIsNext() {
    assertThat(next(NO_LIMIT, costing("dear", 9), costing("cheap", 1), costing("middle", 3)))
        .isEqualTo("cheap");
  }

  @Test
  void ofAboutEqualCostsTheOneFurthestOnIsNext() {
    var begun = new Contestant("begun", 1.09, PROMPT, 80, OptionalLong.of(20), 0.01, 0);
    var dearer = new Contestant("dearer", 1.2, PROMPT, 10, OptionalLong.of(10), 0.01, 0);

    assertThat(next(NO_LIMIT, costing("a", 1), begun, dearer)).isEqualTo("begun");
  }

  @Test
  void thenTheCheaperThenTheSimplerThenTheFirstByIdIsNext() {
    var complex =
        new Contestant(
            "a", 1, new Simplicity(Form.FINE_TUNE, 0), 100, OptionalLong.of(20), 0.01, 0);

    assertThat(next(NO_LIMIT, costing("a", 1.01), costing("b", 1))).isEqualTo("b");
    assertThat(next(NO_LIMIT, complex, costing("b", 1))).isEqualTo("b");
    assertThat(next(NO_LIMIT, costing("b", 1), costing("a", 1))).isEqualTo("a");
  }

  @Test
  void oneThatTheDataLeftWillNotSettleWaitsForTheOthers() {
    var endless = needing("endless", 1, OptionalLong.empty());
    var long101 = needing("long", 1, OptionalLong.of(101));
    var just100 = needing("just", 1, OptionalLong.of(100));

    assertThat(next(NO_LIMIT, endless, costing("dear", 9))).isEqualTo("dear");
    assertThat(next(NO_LIMIT, long101, costing("dear", 9))).isEqualTo("dear");
    assertThat(next(NO_LIMIT, just100, costing("dear", 9))).isEqualTo("just");
    assertThat(next(NO_LIMIT, needing("dear", 9, OptionalLong.empty()), long101)).isEqualTo("long");
  }

  @Test
  void theAnswersOfItsReferenceThatAreMissingBelongToItsPrice() {
    var allMissing = comparedWith(new Contestant.Reference(0, 0.03, 0.2));
    var allThere = comparedWith(new Contestant.Reference(20, 0.03, 0.2));

    assertThat(next(OptionalDouble.of(1.99), allMissing, costing("dear", 9))).isEqualTo("dear");
    assertThat(next(OptionalDouble.of(2.01), allMissing, costing("dear", 9))).isEqualTo("one");
    assertThat(next(OptionalDouble.of(0.41), allThere, costing("dear", 9))).isEqualTo("one");
  }

  /** Needs 20 examples at 0.01 each. */
  private static Contestant comparedWith(Contestant.Reference reference) {
    return new Contestant("one", 1, PROMPT, 100, OptionalLong.of(20), 0.01, 0, List.of(reference));
  }

  @Test
  void oneThatNeedsMoreThanHalfOfTheSpendLeftWaitsForTheOthers() {
    var needsHalf = needing("needs 0.5", 1, OptionalLong.of(50));

    assertThat(next(OptionalDouble.of(1), needsHalf, costing("dear", 9))).isEqualTo("needs 0.5");
    assertThat(next(OptionalDouble.of(0.99), needsHalf, costing("dear", 9))).isEqualTo("dear");
    assertThat(next(OptionalDouble.of(0), needsHalf)).isEqualTo("needs 0.5");
  }

  @Test
  void preparingIsPartOfTheSpendItNeeds() {
    var trained = new Contestant("trained", 1, PROMPT, 100, OptionalLong.of(1), 0.01, 4);

    assertThat(next(OptionalDouble.of(8), trained, costing("dear", 9))).isEqualTo("dear");
    assertThat(next(OptionalDouble.of(8.1), trained, costing("dear", 9))).isEqualTo("trained");
  }

  @Test
  void aBatchIsTwentyClustersOrAHundredthOfALargeTestSet() {
    assertThat(NextTurn.batch(1)).isEqualTo(20);
    assertThat(NextTurn.batch(2000)).isEqualTo(20);
    assertThat(NextTurn.batch(2001)).isEqualTo(21);
    assertThat(NextTurn.batch(10_000)).isEqualTo(100);
  }

  @Test
  void whoHasNothingLeftOrAnImpossibleCostIsNoContestant() {
    assertThatThrownBy(() -> new Contestant("a", 1, PROMPT, 0, OptionalLong.of(1), 0.01, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 examples left");
    assertThatThrownBy(() -> costing("a", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }
}
