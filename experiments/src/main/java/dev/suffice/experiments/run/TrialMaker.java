package dev.suffice.experiments.run;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.money.Money;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.run.StoreException;
import dev.suffice.api.strategy.Application;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Recorded;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.SentPrompt;
import dev.suffice.experiments.batch.Batches;
import dev.suffice.experiments.batch.Deferred;
import dev.suffice.experiments.meter.Attempt;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.spend.SpendLimitException;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.TrialContent;
import dev.suffice.experiments.store.TrialPlace;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Makes the trials of approaches that are prepared, and commits them. */
final class TrialMaker {
  private final Experiment experiment;
  private final Identity identity;
  private final Meter meter;
  private final Store store;
  private final Announcer announcer;
  private final Tally tally;
  private final FailureLog failures;
  private final Batches batches;

  TrialMaker(
      Experiment experiment,
      Identity identity,
      Meter meter,
      Store store,
      Announcer announcer,
      Tally tally,
      FailureLog failures,
      Batches batches) {
    this.experiment = experiment;
    this.identity = identity;
    this.meter = meter;
    this.store = store;
    this.announcer = announcer;
    this.tally = tally;
    this.failures = failures;
    this.batches = batches;
  }

  /**
   * Makes trials as long as they are wanted.
   *
   * @param onTrial whether the first has to show that the others are worth it
   * @return how many were begun
   */
  int make(Pass pass, List<ApproachWork.Item> items, BooleanSupplier wanted, boolean onTrial)
      throws InterruptedException {
    Consumer<ApproachWork.Item> trial =
        item -> {
          answer(pass, item);
          tally.checkLimits(pass.stop());
        };
    int first = onTrial ? Math.min(1, items.size()) : 0;
    try (var concurrency = new Concurrency(concurrency(pass.work()))) {
      int asked = concurrency.forEach(items.subList(0, first), wanted, trial);
      return asked + concurrency.forEach(items.subList(first, items.size()), wanted, trial);
    }
  }

  /**
   * As many at a time as allowed, but no more than the approach's models and applications serve:
   * what computes in this process would only wait for itself, and the wait would look like latency.
   */
  private int concurrency(ApproachWork work) {
    int served =
        work.approach().models().stream()
            .map(name -> experiment.model(name).orElseThrow().options().parallelCalls())
            .max(Comparator.naturalOrder())
            .orElse(Integer.MAX_VALUE);
    return experiment.applications(work.approach()).stream()
        .map(Application::parallelRequests)
        .reduce(Math.min(served, experiment.limits().concurrency()), Math::min);
  }

  private void answer(Pass pass, ApproachWork.Item item) {
    ApproachWork work = pass.work();
    try {
      var example = experiment.data().test().get(item.example());
      var question = example.question(experiment.task(), identity.seed(item.key()));
      Attempt<Answer> attempt =
          batches.gather(
              work.approach().id(), () -> meter.attempt(() -> pass.solver().answer(question)));
      if (attempt.failure().filter(Deferred.class::isInstance).isPresent()) {
        countUnkept(attempt);
        pass.deferred().add(item);
        return;
      }
      if (isUnaffordable(attempt, pass.stop()) || isCutShort(attempt, pass.stop())) {
        return;
      }
      var content =
          new TrialContent(
              outcome(attempt), attempt.calls(), latency(attempt), attempt.purchases());
      commit(work, item, content, attempt.prompts());
      pass.results().add(item, content);
    } catch (StoreException full) {
      pass.stop().stop(ExitCode.FAULT, full.getMessage());
    } catch (Throwable bug) {
      pass.broken().tell(failures.explain(work, "answer", bug));
    }
  }

  /** What a trial that is made once more asked at once; what came in batches is met again then. */
  private void countUnkept(Attempt<?> attempt) {
    tally.add(
        attempt.calls().stream().filter(call -> !call.batched()).toList(),
        attempt.purchases().size());
  }

  /** What could not be paid for was not tried: nothing is kept of it, and the run ends. */
  static boolean isUnaffordable(Attempt<?> attempt, StopSignal stop) {
    Optional<String> refusal =
        attempt
            .failure()
            .filter(SpendLimitException.class::isInstance)
            .map(RuntimeException::getMessage);
    refusal.ifPresent(reason -> stop.stop(ExitCode.STOPPED_BY_LIMIT, reason));
    return refusal.isPresent();
  }

  /** What was given up because the run is to stop, or its thread was, was not tried either. */
  private static boolean isCutShort(Attempt<?> attempt, StopSignal stop) {
    boolean isOver = stop.stopped().isPresent() || Thread.currentThread().isInterrupted();
    return isOver
        && attempt
            .failure()
            .filter(
                failure ->
                    failure instanceof ModelFaultException
                        || failure instanceof CancellationException)
            .isPresent();
  }

  private void commit(
      ApproachWork work, ApproachWork.Item item, TrialContent content, List<SentPrompt> prompts) {
    Money spent =
        tally
            .add(content.calls(), content.purchases().size())
            .plus(experiment.purchaseCost(work.approach().id(), content.purchases()));
    tally.trialDone(work.approach().id());
    var event = new RunEvent.TrialFinished(work.approach().id(), content.outcome(), spent);
    var place = new TrialPlace(work.version(), item.key());
    store.append(place, content, prompts, () -> announcer.tell(event));
  }

  /**
   * An answer made elsewhere took what it took there, if anybody knows; what came in a batch took a
   * time that says nothing.
   */
  private static Optional<Duration> latency(Attempt<Answer> attempt) {
    if (attempt.calls().stream().anyMatch(ModelCall::batched)) {
      return Optional.empty();
    }
    Optional<Recorded> recorded =
        attempt.failure().isPresent() ? Optional.empty() : attempt.result().recorded();
    return recorded.isPresent() ? recorded.get().latency() : Optional.of(attempt.time());
  }

  private static Outcome outcome(Attempt<Answer> attempt) {
    RuntimeException failure = attempt.failure().orElse(null);
    if (failure instanceof ModelFaultException fault) {
      return new Outcome.Missing(fault.getMessage());
    }
    if (failure instanceof AnswerFailureException own) {
      return new Outcome.Failed(own.getMessage());
    }
    if (failure != null) {
      throw failure;
    }
    return new Outcome.Answered(attempt.result());
  }
}
