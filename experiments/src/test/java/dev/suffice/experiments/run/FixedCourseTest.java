package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** A fixed evaluation in which {@code loud} is compared with {@code plain}. */
class FixedCourseTest extends RunnerLab {
  private static final Limits ONE_AT_A_TIME =
      new Limits(Optional.empty(), Optional.empty(), 1, Duration.ofSeconds(30));

  private final List<String> asked = new ArrayList<>();
  private int ofPlain;

  @Test
  void theOthersWaitUntilAReferenceThatWasPausedIsThrough() throws InterruptedException {
    lose(call -> call <= Breaker.LOST_IN_A_ROW);
    run(experiment(true), RunOptions.CONTINUE);

    assertThat(asked).hasSize(2 * EXAMPLES);
    assertThat(asked.subList(0, EXAMPLES)).containsOnly("plain");
  }

  @Test
  void theOthersAreNotAskedWhenAReferenceStaysPausedAndAreWhenItIsBack()
      throws InterruptedException {
    lose(call -> call > 5);
    var done = run(experiment(true), RunOptions.CONTINUE);
    assertThat(asked).containsOnly("plain");
    assertThat(done.stop()).isEmpty();

    lose(call -> false);
    run(experiment(true), RunOptions.CONTINUE);
    assertThat(asked).filteredOn("loud"::equals).hasSize(EXAMPLES);
  }

  @Test
  void aReferenceThatNeverAnswersEndsTheRun() throws InterruptedException {
    lose(call -> true);
    var done = run(experiment(true), RunOptions.CONTINUE);

    assertThat(asked).containsOnly("plain");
    assertThat(done.stop()).map(StopSignal.Stop::exitCode).contains(ExitCode.USER_ERROR);
  }

  @Test
  void whereNobodyIsComparedTheOthersAreAskedInTheMeantime() throws InterruptedException {
    lose(call -> call <= Breaker.LOST_IN_A_ROW);
    run(experiment(false), RunOptions.CONTINUE);

    assertThat(asked.subList(Breaker.LOST_IN_A_ROW, Breaker.LOST_IN_A_ROW + EXAMPLES))
        .containsOnly("loud");
  }

  /** Loses some of the calls of the reference. */
  private void lose(IntPredicate calls) {
    script =
        prompt -> {
          asked.add(isLoud(prompt) ? "loud" : "plain");
          if (!isLoud(prompt) && calls.test(++ofPlain)) {
            throw new ModelFaultException("down");
          }
          return "billing";
        };
  }

  private static boolean isLoud(Prompt prompt) {
    return prompt.question().input().endsWith("!");
  }

  private static Experiment experiment(boolean compared) {
    Experiment plain =
        experiment(
            List.of(approach("plain", "plain"), approach("plain-loud", FakeStrategy.LOUD)),
            data(EXAMPLES),
            ONE_AT_A_TIME);
    var requirement =
        new Requirement.NonInferiority("accuracy within 0.2 of plain", "accuracy", 0.2, "plain");
    return new Experiment(
        plain.name(),
        plain.description(),
        plain.source(),
        plain.task(),
        plain.data(),
        plain.models(),
        plain.approaches(),
        plain.metrics(),
        compared
            ? Optional.of(new Adequacy(0.95, 0.05, List.of(requirement), OptionalInt.empty()))
            : Optional.empty(),
        plain.workload(),
        plain.evaluation(),
        plain.limits(),
        plain.warnings());
  }
}
