package dev.suffice.experiments.decide;

import static dev.suffice.experiments.decide.Lab.only;
import static dev.suffice.experiments.decide.Lab.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.result.RequirementResult.Unit;
import org.junit.jupiter.api.Test;

/** Requirements that compare an approach with another. */
class NonInferiorityTest {

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
