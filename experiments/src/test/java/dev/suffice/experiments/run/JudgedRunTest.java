package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.judge.Rubric;
import dev.suffice.api.judge.Scale;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.JudgeResult;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.Plan;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Outcome;
import dev.suffice.experiments.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a judge is asked in a run, and what becomes of what it says. */
class JudgedRunTest extends JudgeLab {
  @Test
  void aJudgeIsAskedOnceForEachAnswerAndOnlyOnceForTheSameOne() throws InterruptedException {
    run();
    assertThat(answers).hasValue(2 * EXAMPLES);
    assertThat(verdicts).as("both approaches answer the same").hasValue(EXAMPLES);
    run();
    assertThat(answers).hasValue(2 * EXAMPLES);
    assertThat(verdicts).hasValue(EXAMPLES);
  }

  @Test
  void howFarItIsIsTold() throws InterruptedException {
    var told = new ArrayList<RunEvent>();
    run(experiment(EXAMPLES), RunOptions.CONTINUE, told::add, new StopSignal());
    assertThat(told)
        .filteredOn(RunEvent.AnswersScored.class::isInstance)
        .hasSize(EXAMPLES)
        .contains(
            new RunEvent.AnswersScored("polite", 1, EXAMPLES),
            new RunEvent.AnswersScored("polite", EXAMPLES, EXAMPLES));
  }

  @Test
  void itsCallsAreSpentByTheRunAndBilledToNoApproach() throws InterruptedException {
    Runner.Done done = run();
    JudgeResult found = result();
    assertThat(found.bill().calls()).isEqualTo(EXAMPLES);
    assertThat(found.bill().verdicts()).isEqualTo(EXAMPLES);
    assertThat(found.bill().cost()).isGreaterThan(Money.ZERO);
    assertThat(done.counts().calls()).isEqualTo(3L * EXAMPLES);
    Money ofApproaches =
        trials().stream()
            .flatMap(approach -> approach.trials().stream())
            .flatMap(scored -> scored.trial().calls().stream())
            .map(this::cost)
            .reduce(Money.ZERO, Money::plus);
    assertThat(done.counts().spent()).isEqualTo(ofApproaches.plus(found.bill().cost()));
    assertThat(trials())
        .allSatisfy(
            approach ->
                assertThat(approach.trials())
                    .allSatisfy(
                        scored ->
                            assertThat(scored.trial().calls())
                                .extracting(ModelCall::model)
                                .containsExactly("local")));
  }

  @Test
  void aRunThatEndsBetweenAnswersAndVerdictsGoesOnThere() throws InterruptedException {
    var stop = new StopSignal();
    judge =
        prompt -> {
          if (verdicts.get() >= 10) {
            stop.stop(ExitCode.INTERRUPTED, "enough");
          }
          return "yes";
        };
    limits = new Limits(Optional.empty(), Optional.empty(), 1, Duration.ofSeconds(30));
    run(experiment(EXAMPLES), RunOptions.CONTINUE, RunListener.SILENT, stop);
    int before = verdicts.get();
    assertThat(before).isBetween(10, EXAMPLES - 1);
    assertThat(missing()).isEqualTo(2L * (EXAMPLES - before));

    judge = prompt -> "yes";
    run();
    assertThat(verdicts).hasValue(EXAMPLES);
    assertThat(answers).hasValue(2 * EXAMPLES);
    assertThat(missing()).isZero();
  }

  @Test
  void aJudgeThatCannotBeReachedEndsTheRunAndLosesNothing() throws InterruptedException {
    judge =
        prompt -> {
          throw new ModelFaultException("401: no such key");
        };
    Runner.Done done = run();
    assertThat(done.stop()).map(StopSignal.Stop::exitCode).contains(ExitCode.FAULT);
    assertThat(done.stop().orElseThrow().reason()).contains("401");
    assertThat(missing()).isEqualTo(2L * EXAMPLES);

    judge = prompt -> "yes";
    assertThat(run().stop()).isEmpty();
    assertThat(answers).hasValue(2 * EXAMPLES);
    assertThat(missing()).isZero();
  }

  @Test
  void anErrorOfTheJudgeEndsTheRunInsteadOfLosingScores() {
    judge =
        prompt -> {
          throw new NoClassDefFoundError("dev/vendor/Missing");
        };
    assertThatThrownBy(this::run)
        .isInstanceOf(NoClassDefFoundError.class)
        .hasMessage("dev/vendor/Missing");
  }

  @Test
  void oneFaultOfItsSurroundingsLeavesOneTrialMissing() throws InterruptedException {
    judge =
        prompt -> {
          if (prompt.question().fields().toString().contains("message 3\n")) {
            throw new ModelFaultException("the line is dead");
          }
          return "yes";
        };
    assertThat(run().stop()).isEmpty();
    assertThat(missing()).as("of each approach").isEqualTo(2);
  }

  @Test
  void aVerdictThatCannotBeReadIsAskedForOnceMoreAndThenIsNoScore() throws InterruptedException {
    judge = prompt -> prompt.question().input().equals("workshop") ? "I like it" : "yes";
    assertThat(run().stop()).isEmpty();
    assertThat(verdicts).hasValue(EXAMPLES + 1);
    assertThat(missing()).isEqualTo(2);
    assertThat(result().bill().unreadable()).isEqualTo(1);
  }

  @Test
  void anotherRubricAsksAgainAndAnotherPriceDoesNot() throws InterruptedException {
    run();
    price = "7";
    run();
    assertThat(verdicts).hasValue(EXAMPLES);
    rubric = new Rubric("It is short.", Scale.NO_YES, false);
    run();
    assertThat(verdicts).hasValue(2 * EXAMPLES);
    assertThat(answers).hasValue(2 * EXAMPLES);
  }

  @Test
  void theSpendLimitHoldsForItToo() throws InterruptedException {
    Money limit = Money.usd("0.015");
    limits = new Limits(Optional.of(limit), Optional.empty(), 8, Duration.ofSeconds(30));
    Runner.Done done = run();
    assertThat(done.stop()).map(StopSignal.Stop::exitCode).contains(ExitCode.STOPPED_BY_LIMIT);
    assertThat(done.counts().spent()).isLessThanOrEqualTo(limit);
    assertThat(verdicts.get()).isBetween(1, EXAMPLES - 1);
  }

  @Test
  void thePlanPricesWhatTheJudgeWillBeAskedAndNothingTwice() throws InterruptedException {
    label(5, "polite", 1);
    label(5, "rude", 0);
    Plan before = plan();
    assertThat(before.judging().get(0).calls()).isEqualTo(10 + 2L * EXAMPLES);
    assertThat(before.judging().get(0).spend()).isGreaterThan(Money.ZERO);
    assertThat(before.spend())
        .isEqualTo(
            before.approaches().stream()
                .map(Plan.Entry::spend)
                .reduce(before.judging().get(0).spend(), Money::plus));

    run();
    assertThat(plan().calls()).isZero();
    rubric = new Rubric("It is short.", Scale.NO_YES, false);
    assertThat(plan().judging().get(0).calls())
        .as("what is stored is judged anew, equal answers once")
        .isEqualTo(10L + EXAMPLES);
  }

  private Plan plan() {
    Experiment experiment = experiment(EXAMPLES);
    if (!Store.exists(folder)) {
      return runner().plan(experiment, Optional.empty(), RunOptions.CONTINUE);
    }
    try (Store store = Store.openForReading(folder)) {
      return runner().plan(experiment, Optional.of(store), RunOptions.CONTINUE);
    }
  }

  private long missing() {
    return trials().stream()
        .flatMap(approach -> approach.trials().stream())
        .filter(scored -> scored.trial().outcome() instanceof Outcome.Missing)
        .count();
  }

  private Money cost(ModelCall call) {
    return price().ofCall(call.usage(), call.serviceTime()).orElseThrow();
  }
}
