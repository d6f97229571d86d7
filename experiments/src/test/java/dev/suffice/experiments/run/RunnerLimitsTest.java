package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.catalog.UnknownNameException;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.Purpose;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.money.Money;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.trial.Outcome;
import dev.suffice.experiments.store.Store;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Runs that stop early or ask only some: the rest is left for another one. */
class RunnerLimitsTest extends RunnerLab {
  @Test
  void aStoppedRunKeepsWhatItHasAndTheNextOneDoesTheRest() throws InterruptedException {
    var stop = new StopSignal();
    var asked = new AtomicInteger();
    script =
        prompt -> {
          if (asked.incrementAndGet() == 5) {
            stop.stop(ExitCode.INTERRUPTED, "enough");
          }
          return "billing";
        };
    var one = new Limits(Optional.empty(), Optional.empty(), 1, Duration.ofSeconds(30));
    var first = run(withLimits(one), RunOptions.CONTINUE, RunListener.SILENT, stop);
    assertThat(first.stop()).map(StopSignal.Stop::reason).contains("enough");
    assertThat(first.counts().trialsDone()).isBetween(5L, 6L);

    var second = run(experiment(), RunOptions.CONTINUE);
    assertThat(first.counts().trialsDone() + second.counts().trialsDone()).isEqualTo(2 * EXAMPLES);
    assertThat(calls()).isEqualTo(2 * EXAMPLES);
  }

  @Test
  void aLimitedRunLeavesTheRestForAnotherOneThatRepeatsNothing() throws InterruptedException {
    var first = run(experiment(), RunOptions.CONTINUE.limitedTo(10));
    assertThat(first.counts().trialsDone()).isEqualTo(20);
    assertThat(first.left()).isEqualTo(2 * (EXAMPLES - 10));
    assertThat(first.stop()).isEmpty();
    var asked = examples(0);
    assertThat(asked).hasSize(10).isEqualTo(examples(1));

    var raised = run(experiment(), RunOptions.CONTINUE.limitedTo(25));
    assertThat(raised.counts().trialsDone()).isEqualTo(2 * 15);
    assertThat(raised.counts().trialsReused()).isEqualTo(20);
    assertThat(examples(0)).hasSize(25).containsAll(asked);

    var lowered = run(experiment(), RunOptions.CONTINUE.limitedTo(5));
    assertThat(lowered.counts().trialsDone()).isZero();
    assertThat(lowered.counts().trialsReused()).isEqualTo(50);
    assertThat(lowered.left()).isEqualTo(2 * 15);

    assertThat(run(experiment(), RunOptions.CONTINUE).left()).isZero();
    assertThat(calls()).isEqualTo(2 * EXAMPLES);
  }

  @Test
  void aLimitCountsExamplesWithAllTheirRepetitions() throws InterruptedException {
    var repeated = withEvaluation(new Evaluation(Evaluation.Mode.FIXED, 3, 42));
    var done = run(repeated, RunOptions.CONTINUE.limitedTo(4));

    assertThat(done.counts().trialsDone()).isEqualTo(2 * 4 * 3);
    assertThat(done.left()).isEqualTo(2 * (EXAMPLES - 4) * 3);
  }

  @Test
  void aLimitBeyondTheDataLeavesNothing() throws InterruptedException {
    var done = run(experiment(), RunOptions.CONTINUE.limitedTo(Integer.MAX_VALUE));

    assertThat(done.counts().trialsDone()).isEqualTo(2 * EXAMPLES);
    assertThat(done.left()).isZero();
  }

  @Test
  void onlyTheNamedApproachesAreAskedAndTheOthersShowWhatIsStored() throws InterruptedException {
    run(experiment(), RunOptions.CONTINUE.limitedTo(10));
    var done = run(experiment(), RunOptions.CONTINUE.askingOnly(Set.of("polite")));

    assertThat(done.counts().trialsDone()).isEqualTo(EXAMPLES - 10);
    assertThat(done.counts().trialsReused()).isEqualTo(20);
    assertThat(done.left()).isEqualTo(EXAMPLES - 10);
    assertThat(examples(0)).hasSize(10);
    assertThat(examples(1)).hasSize(EXAMPLES);
  }

  @Test
  void aFreshRunOfOneApproachLeavesTheOthersTheirTrials() throws InterruptedException {
    run(experiment(), RunOptions.CONTINUE);
    var fresh = new RunOptions(true, false).askingOnly(Set.of("polite")).limitedTo(8);
    var done = run(experiment(), fresh);

    assertThat(done.counts().trialsDone()).isEqualTo(8);
    assertThat(done.counts().trialsReused()).isEqualTo(EXAMPLES);
    assertThat(done.left()).isEqualTo(EXAMPLES - 8);
    assertThat(examples(1)).hasSize(8);

    var rest = run(experiment(), RunOptions.CONTINUE);
    assertThat(rest.counts().trialsDone()).isEqualTo(EXAMPLES - 8);
  }

  @Test
  void failedTrialsAreTriedAgainWithinTheLimitAndTheNamedApproaches() throws InterruptedException {
    script = prompt -> failFor(prompt, "message 7", new ModelFaultException("network"));
    run(experiment(), RunOptions.CONTINUE);
    script = prompt -> "billing";
    var retry = new RunOptions(false, true);
    var one = run(experiment(), retry.askingOnly(Set.of("plain")));
    assertThat(one.counts().trialsDone()).isEqualTo(1);
    assertThat(one.left()).isZero();
    assertThat(outcomes("message 7"))
        .hasExactlyElementsOfTypes(Outcome.Answered.class, Outcome.Missing.class);

    run(experiment(), retry.limitedTo(1));
    assertThat(run(experiment(), retry).counts().trialsDone()).isLessThanOrEqualTo(1);
    assertThat(outcomes("message 7")).allMatch(Outcome.Answered.class::isInstance);
  }

  @Test
  void anApproachThatIsNotThereIsRefusedBeforeAnythingIsDone() {
    var options = RunOptions.CONTINUE.askingOnly(Set.of("polit"));

    assertThatThrownBy(() -> run(experiment(), options))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("There is no approach 'polit'. Did you mean 'polite'?");
    assertThat(calls()).isZero();
  }

  @Test
  void aBacktestContinuesTheSameBacktestAndNothingElseDoes() throws InterruptedException {
    Experiment file =
        withLimits(
            new Limits(
                Optional.of(Money.usd("0.0004")), Optional.empty(), 1, Duration.ofSeconds(30)));
    Experiment backtest = file.withPurpose(Purpose.backtest("large for local"));
    String first = run(backtest, RunOptions.CONTINUE).run().id();
    Runner.Done plain = run(file, RunOptions.CONTINUE);
    String again = run(backtest, RunOptions.CONTINUE).run().id();

    assertThat(plain.counts().trialsDone()).isPositive();
    try (Store store = Store.openForReading(folder)) {
      assertThat(store.spend(plain.run().id()).continued()).isEmpty();
      assertThat(store.spend(again).continued()).contains(first);
    }
  }

  @Test
  void aSpendLimitStopsTheRun() throws InterruptedException {
    var limits =
        new Limits(Optional.of(Money.usd("0.0004")), Optional.empty(), 1, Duration.ofSeconds(30));
    var done = run(withLimits(limits), RunOptions.CONTINUE);

    assertThat(done.stop()).map(StopSignal.Stop::exitCode).contains(ExitCode.STOPPED_BY_LIMIT);
    assertThat(done.counts().trialsDone()).isLessThan(EXAMPLES);
    assertThat(done.counts().spent()).isBetween(Money.usd("0.0003"), Money.usd("0.0004"));
  }
}
