package dev.suffice.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.comparison.Baseline;
import dev.suffice.api.comparison.GateCheck;
import dev.suffice.api.comparison.Snapshot;
import dev.suffice.api.result.Holds;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class BaselineCheckTest {
  private static final IntUnaryOperator RIGHT = example -> 1;

  @Test
  void theSameAnswersPassOnEnoughExamples() {
    GateCheck check = check(400, RIGHT, RIGHT, 0.02);

    assertThat(check.holds()).isEqualTo(Holds.YES);
    assertThat(check.name()).isEqualTo("accuracy within 2.0 points of the baseline");
    assertThat(check.sentence())
        .startsWith("accuracy did not change on 400 examples (truly between ");
  }

  @Test
  void theSameAnswersAreUndecidedOnTwentyExamples() {
    GateCheck check = check(20, RIGHT, RIGHT, 0.02);

    assertThat(check.holds()).isEqualTo(Holds.UNKNOWN);
    assertThat(check.sentence()).containsPattern("about \\d+ further examples");
  }

  @Test
  void aLargeDropFails() {
    assertThat(check(400, RIGHT, example -> example % 5 == 0 ? 0 : 1, 0.02).holds())
        .isEqualTo(Holds.NO);
  }

  @Test
  void aDropWithinTheMarginPasses() {
    assertThat(check(2_000, RIGHT, example -> example % 100 == 0 ? 0 : 1, 0.05).holds())
        .isEqualTo(Holds.YES);
  }

  @Test
  void gettingBetterPasses() {
    GateCheck better = check(400, example -> example % 2, RIGHT, 0);

    assertThat(better.holds()).isEqualTo(Holds.YES);
    assertThat(better.sentence()).startsWith("accuracy changed for the better by 50.0 points");
  }

  @Test
  void aChangeTooSmallToBeShownIsStillCalledOne() {
    assertThat(check(4_000, RIGHT, example -> example == 7 ? 0 : 1, 0.02).sentence())
        .startsWith("accuracy changed for the worse by less than 0.1 points on 4000");
  }

  @Test
  void theMarginIsToldAsItWasWritten() {
    assertThat(check(400, RIGHT, RIGHT, 0.0025).name())
        .isEqualTo("accuracy within 0.25 points of the baseline");
    assertThat(check(400, RIGHT, RIGHT, 0.02).sentence())
        .contains("; 2.0 points worse are allowed");
    assertThat(check(400, RIGHT, RIGHT, 0).sentence()).contains("; 0.0 points worse are allowed");
  }

  @Test
  void moreOfAnEventIsWorse() {
    Snapshot before = Runs.ofEvents().approach("one", 400, example -> 0).snapshot();
    Snapshot after =
        Runs.ofEvents().approach("one", 400, example -> example % 5 == 0 ? 1 : 0).snapshot();

    var check = new BaselineCheck(new Baseline(before, "one", "refusal", 0.02), after, "one");

    assertThat(check.check().holds()).isEqualTo(Holds.NO);
  }

  @Test
  void whatWasLostCountsAtItsWorstToPassAndAtItsBestToFail() {
    assertThat(losing(40, RIGHT).holds()).isEqualTo(Holds.UNKNOWN);
    assertThat(losing(40, RIGHT).sentence())
        .contains("accuracy did not change on 360 examples")
        .contains("40 that the baseline answered were lost");
    assertThat(losing(1, RIGHT).holds()).isEqualTo(Holds.YES);
    assertThat(losing(40, example -> example % 2).holds()).isEqualTo(Holds.NO);
  }

  private static GateCheck losing(int lost, IntUnaryOperator answers) {
    Snapshot before = Runs.run().approach("one", 400, RIGHT).snapshot();
    Snapshot after =
        Runs.run().approach("one", 400 - lost, answers).approach("other", 400, RIGHT).snapshot();
    return new BaselineCheck(new Baseline(before, "one", "accuracy", 0.03), after, "one").check();
  }

  @Test
  void aBaselineThatStoppedEarlyIsToldAsTheReason() {
    Snapshot before =
        Runs.run().approach("one", 60, RIGHT).approach("other", 400, RIGHT).snapshot();
    Snapshot after = Runs.run().approach("one", 400, RIGHT).snapshot();

    var check = new BaselineCheck(new Baseline(before, "one", "accuracy", 0.02), after, "one");

    assertThat(check.check().holds()).isEqualTo(Holds.UNKNOWN);
    assertThat(check.check().sentence())
        .contains("the baseline answered only 60 of 400, as its run stopped early or lost")
        .containsPattern("a better one; about \\d+ further examples");
  }

  @Test
  void withoutCommonExamplesNothingIsSaid() {
    Snapshot before = Runs.run().approach("one", 10, RIGHT).snapshot();
    Snapshot after = Runs.run().from(100).approach("one", 10, RIGHT).snapshot();

    var check = new BaselineCheck(new Baseline(before, "one", "accuracy", 0.02), after, "one");

    assertThat(check.check().holds()).isEqualTo(Holds.UNKNOWN);
  }

  @Test
  void aMarginIsADifferenceOfShares() {
    Snapshot run = Runs.run().approach("one", 10, RIGHT).snapshot();

    assertThatThrownBy(() -> new Baseline(run, "one", "accuracy", 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static GateCheck check(
      int examples, IntUnaryOperator before, IntUnaryOperator after, double margin) {
    Snapshot earlier = Runs.run().approach("one", examples, before).snapshot();
    Snapshot later = Runs.run().approach("one", examples, after).snapshot();
    return new BaselineCheck(new Baseline(earlier, "one", "accuracy", margin), later, "one")
        .check();
  }
}
