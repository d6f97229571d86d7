package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Approaches that others are compared with, in an adaptive evaluation. */
class AdaptiveReferenceTest {
  private static final int EXAMPLES = 400;

  @TempDir Path folder;

  private AdaptiveLab lab() {
    return new AdaptiveLab(folder);
  }

  @Test
  void theReferenceMeetsTheSameExamplesHoweverDearItIs() throws InterruptedException {
    var lab =
        lab()
            .examples(EXAMPLES)
            .require(AdaptiveLab.within(0.2, "best"))
            .approach("cheap", "1", 0.95)
            .approach("best", "100", 0.97);
    lab.run();

    assertThat(lab.verdicts()).containsEntry("cheap", Verdict.ADEQUATE);
    assertThat(lab.trials().get("best")).isEqualTo(lab.trials().get("cheap")).isNotEmpty();
    assertThat(lab.calls("best")).isLessThan(EXAMPLES);
  }

  @Test
  void theReferenceGoesOnAfterItWasRefuted() throws InterruptedException {
    var lab =
        lab()
            .examples(EXAMPLES)
            .accuracy(0.75)
            .also(AdaptiveLab.within(0.02, "weak"))
            .approach("weak", "1", 0.4)
            .approach("fair", "9", 0.72);
    var refuted =
        lab.told().stream()
            .filter(RunEvent.ApproachSettled.class::isInstance)
            .map(RunEvent.ApproachSettled.class::cast)
            .filter(event -> event.approach().equals("weak"))
            .findFirst()
            .orElseThrow();

    assertThat(refuted.verdict()).isEqualTo(Verdict.INADEQUATE);
    assertThat(lab.calls("weak")).isGreaterThan(refuted.trials());
    assertThat(lab.trials().get("fair")).containsAll(lab.trials().get("weak"));
  }

  @Test
  void leavingOutTheReferenceIsRefusedBeforeAnythingIsAsked() {
    var lab =
        lab()
            .examples(EXAMPLES)
            .require(AdaptiveLab.within(0.2, "best"))
            .approach("cheap", "1", 0.95)
            .approach("best", "100", 0.97);

    assertThatThrownBy(() -> lab.run(RunOptions.CONTINUE.askingOnly(Set.of("cheap"))))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("leaves out 'best', which others are compared with");
    assertThat(lab.asked()).isEmpty();
  }

  @Test
  void aReferenceThatCannotBeRunEndsTheRunBeforeTheOthersAreAsked() throws InterruptedException {
    var lab =
        lab()
            .examples(EXAMPLES)
            .require(AdaptiveLab.within(0.2, "broken"))
            .approach("cheap", "1", 0.95)
            .approach("good", "2", 0.97)
            .brokenApproach("broken", "100");
    var stop = lab.run().stop().orElseThrow();

    assertThat(stop.exitCode()).isEqualTo(ExitCode.USER_ERROR);
    assertThat(stop.reason())
        .startsWith("The reference 'broken' could not be run")
        .contains("It could not run");
    assertThat(lab.asked()).isEmpty();
  }

  @Test
  void onceTheComparisonIsDecidedTheReferenceIsAskedNoFurther() throws InterruptedException {
    var lab =
        lab()
            .examples(EXAMPLES)
            .require(AdaptiveLab.within(0.4, "best"))
            .also(AdaptiveLab.score(0.9, Optional.empty()))
            .approach("cheap", "1", 0.93)
            .approach("best", "100", 0.97);
    lab.run();

    assertThat(lab.calls("best")).isPositive().isLessThan(lab.calls("cheap") / 2);
  }
}
