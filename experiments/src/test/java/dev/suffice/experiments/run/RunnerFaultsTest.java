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
import java.util.concurrent.atomic.AtomicInteger;
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
  void whatIsPlainlyImpossibleIsLeftAsFailedUnpreparedAndTheOthersGoOn()
      throws InterruptedException {
    var both = List.of(approach("plain", "plain"), approach("hindered", FakeStrategy.HINDERED));
    var told = new ArrayList<RunEvent>();
    Runner.Done done =
        run(experiment(both, data(3)), RunOptions.CONTINUE, told::add, new StopSignal());

    assertThat(done.counts().trialsDone()).isEqualTo(done.experiment().data().test().size());
    assertThat(told)
        .filteredOn(RunEvent.ApproachFailed.class::isInstance)
        .containsExactly(new RunEvent.ApproachFailed("hindered", "There is no room."));
    assertThat(strategy.preparations).hasValue(1);
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

  @Test
  void aProviderWithoutItsJarsIsToldWithTheClassThatItMisses() {
    missing = Optional.of("software/amazon/awssdk/core/SdkClient");

    assertThatThrownBy(() -> run(experiment(), RunOptions.CONTINUE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The provider 'fake' needs the class software.amazon.awssdk.core.SdkClient: one of its"
                + " jars is not on the class path");
  }

  @Test
  void anApproachThatOnlyLosesTrialsIsPausedTriedOnceMoreAndFails() throws InterruptedException {
    var told = new ArrayList<RunEvent>();
    var calls = new AtomicInteger();
    script =
        prompt -> {
          int call = calls.incrementAndGet();
          if (call <= Breaker.LOST_IN_A_ROW || call == Breaker.LOST_IN_A_ROW + EXAMPLES + 1) {
            throw new ModelFaultException("401");
          }
          return "billing";
        };
    var limits = new Limits(Optional.empty(), Optional.empty(), 1, Duration.ofSeconds(30));
    var approaches = List.of(approach("lost", "plain"), approach("fine", "polite"));
    var done =
        run(
            experiment(approaches, data(EXAMPLES), limits),
            RunOptions.CONTINUE,
            told::add,
            new StopSignal());

    assertThat(calls).hasValue(EXAMPLES + Breaker.LOST_IN_A_ROW + 1);
    assertThat(told)
        .filteredOn(
            event ->
                event instanceof RunEvent.ApproachPaused
                    || event instanceof RunEvent.ApproachFailed
                    || event instanceof RunEvent.ApproachFinished)
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly(
            "ApproachPaused", "ApproachFinished", "ApproachFailed", "ApproachFinished");
    assertThat(done.stop()).isEmpty();
    assertThat(history(experiment(approaches, data(EXAMPLES), limits)).get(0).failure())
        .hasValueSatisfying(reason -> assertThat(reason).contains("10 trials in a row", "401"));
  }

  @Test
  void onesThatOnlyEverLostTrialsHaveNotAnsweredInAnEarlierRunEither() throws InterruptedException {
    script =
        prompt -> {
          throw new ModelFaultException("401");
        };
    var limits = new Limits(Optional.empty(), Optional.empty(), 1, Duration.ofSeconds(30));
    run(withLimits(limits), RunOptions.CONTINUE);
    var told = new ArrayList<RunEvent>();
    run(withLimits(limits), RunOptions.CONTINUE, told::add, new StopSignal());

    assertThat(told).filteredOn(RunEvent.ApproachFailed.class::isInstance).hasSize(2);
    assertThat(history()).allMatch(approach -> approach.failure().isPresent());
  }

  @Test
  void anApproachWhoseServerComesBackGoesOnWhereItWasPaused() throws InterruptedException {
    var calls = new AtomicInteger();
    script =
        prompt -> {
          int call = calls.incrementAndGet();
          if (call > 5 && call <= 5 + Breaker.LOST_IN_A_ROW) {
            throw new ModelFaultException("down");
          }
          return "billing";
        };
    var one = withLimits(new Limits(Optional.empty(), Optional.empty(), 1, Duration.ofSeconds(30)));
    run(one, RunOptions.CONTINUE);

    assertThat(outcomes(history(one).get(0)))
        .hasSize(EXAMPLES)
        .filteredOn(Outcome.Missing.class::isInstance)
        .hasSize(Breaker.LOST_IN_A_ROW);
    assertThat(history(one)).allMatch(approach -> approach.failure().isEmpty());
  }

  @Test
  void anApproachThatStaysLostLeavesTheRestForAnotherRun() throws InterruptedException {
    var calls = new AtomicInteger();
    script =
        prompt -> {
          if (calls.incrementAndGet() > 5) {
            throw new ModelFaultException("down");
          }
          return "billing";
        };
    var one =
        experiment(
            List.of(approach("plain", "plain")),
            data(EXAMPLES),
            new Limits(Optional.empty(), Optional.empty(), 1, Duration.ofSeconds(30)));
    var told = new ArrayList<RunEvent>();
    run(one, RunOptions.CONTINUE, told::add, new StopSignal());

    assertThat(told)
        .filteredOn(RunEvent.ApproachPaused.class::isInstance)
        .extracting(event -> ((RunEvent.ApproachPaused) event).resumes())
        .containsExactly(true, false);
    assertThat(history(one).get(0).failure()).isEmpty();
    assertThat(history(one).get(0).trials()).hasSize(5 + Breaker.LOST_IN_A_ROW + 1);

    script = prompt -> "billing";
    assertThat(run(one, RunOptions.CONTINUE).counts().trialsDone())
        .isEqualTo(EXAMPLES - 5 - Breaker.LOST_IN_A_ROW - 1);
  }
}
