package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.Limits;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.run.StoreException;
import dev.suffice.api.trial.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What goes wrong is data, or ends what it has to end. */
class RunnerFaultsTest extends RunnerLab {
  @Test
  void aFaultOfTheSurroundingsIsMissingAndTriedAgainOnlyOnRequest() throws InterruptedException {
    script = prompt -> failFor(prompt, "message 7", new ModelFaultException("network"));
    run(experiment(), RunOptions.CONTINUE);
    assertThat(outcomes("message 7"))
        .allMatch(outcome -> outcome.equals(new Outcome.Missing("network")));

    script = prompt -> "billing";
    assertThat(run(experiment(), RunOptions.CONTINUE).counts().trialsDone()).isZero();
    assertThat(run(experiment(), new RunOptions(false, true)).counts().trialsDone()).isEqualTo(2);
    assertThat(outcomes("message 7")).allMatch(Outcome.Answered.class::isInstance);
  }

  @Test
  void anApproachesOwnFailureIsAResult() throws InterruptedException {
    script = prompt -> failFor(prompt, "message 7", new AnswerFailureException("refused"));
    run(experiment(), RunOptions.CONTINUE);

    assertThat(outcomes("message 7"))
        .allMatch(outcome -> outcome.equals(new Outcome.Failed("refused")));
    assertThat(run(experiment(), new RunOptions(false, true)).counts().trialsDone()).isZero();
  }

  @Test
  void aBugEndsTheApproachWithAReasonAndTheOthersGoOn() throws InterruptedException {
    var told = new ArrayList<RunEvent>();
    script =
        prompt -> {
          if (prompt.instructions().text().contains("Name")) {
            return failFor(prompt, "message 7", new IllegalStateException("a bug"));
          }
          return "billing";
        };
    run(experiment(), RunOptions.CONTINUE, told::add, new StopSignal());

    var failed = told.stream().filter(RunEvent.ApproachFailed.class::isInstance).toList();
    assertThat(failed).hasSize(2);
    assertThat(failed.toString()).contains("a bug in strategy 'fake'");
    assertThat(history().get(0).failure()).isPresent();
  }

  @Test
  void whetherAnAnswerCameInTimeIsAskedAnewEachTime() throws InterruptedException {
    run(experiment(), RunOptions.CONTINUE);
    var strict =
        withLimits(new Limits(Optional.empty(), Optional.empty(), 16, Duration.ofNanos(1)));
    var again = run(strict, RunOptions.CONTINUE);

    assertThat(again.counts().trialsDone()).isZero();
    assertThat(history(strict))
        .allSatisfy(
            one ->
                assertThat(one.trials())
                    .allMatch(scored -> scored.trial().outcome() instanceof Outcome.Failed));
    assertThat(history(experiment()))
        .allSatisfy(
            one ->
                assertThat(one.trials())
                    .allMatch(scored -> scored.trial().outcome() instanceof Outcome.Answered));
  }

  @Test
  void aListenerThatFailsEndsTheRunInsteadOfHangingIt() {
    RunListener broken =
        event -> {
          if (event instanceof RunEvent.TrialFinished) {
            throw new IllegalStateException("broken listener");
          }
        };

    assertThatThrownBy(() -> run(experiment(), RunOptions.CONTINUE, broken, new StopSignal()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("broken listener");
  }

  @Test
  void aStoreDeletedMeanwhileIsNotPassedOverInSilence() {
    script =
        prompt -> {
          delete(folder.resolve("store.db"));
          return "billing";
        };

    assertThatThrownBy(() -> run(experiment(), RunOptions.CONTINUE))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("was deleted while it was used");
  }

  @Test
  void anErrorInThePreparationEndsTheApproachAndIsKeptWithItsTrace() throws InterruptedException {
    var broken = List.of(approach("broken", FakeStrategy.BROKEN), approach("plain", "plain"));
    var done = run(experiment(broken, data(EXAMPLES)), RunOptions.CONTINUE);

    assertThat(done.counts().trialsDone()).isEqualTo(EXAMPLES);
    assertThat(folder.resolve("runs").resolve(done.run().id()).resolve("failures.log"))
        .content()
        .contains("approach broken", "NoClassDefFoundError", "at dev.suffice");
  }
}
