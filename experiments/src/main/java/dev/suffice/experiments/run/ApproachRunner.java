package dev.suffice.experiments.run;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.money.Charge;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.run.StoreException;
import dev.suffice.api.strategy.Application;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Recorded;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.Preparation;
import dev.suffice.api.trial.Purchase;
import dev.suffice.experiments.batch.BatchRefusedException;
import dev.suffice.experiments.batch.Batches;
import dev.suffice.experiments.batch.Deferred;
import dev.suffice.experiments.meter.Attempt;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.spend.SpendLimitException;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.TrialContent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/**
 * Prepares approaches when they are first asked, and asks them. The one place where anything a
 * strategy throws is caught: a fault of the surroundings or of the approach is data; anything else
 * is a bug, ends the approach and is kept with its stack trace in the run's folder.
 */
final class ApproachRunner implements AutoCloseable {
  private final Experiment experiment;
  private final Identity identity;
  private final Meter meter;
  private final Store store;
  private final Announcer announcer;
  private final Tally tally;
  private final FailureLog failures;
  private final Batches batches;
  private final Map<String, Solver> ready = new HashMap<>();
  private final Map<String, Breaker> breakers = new HashMap<>();

  /** Is told what became of a trial, by several threads, once it is on its way to the store. */
  @FunctionalInterface
  interface Results {
    void add(ApproachWork.Item item, TrialContent content);
  }

  ApproachRunner(
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

  /** Asks an approach, again if it had to be paused before. */
  Turn ask(ApproachWork work, List<ApproachWork.Item> items, Results results, StopSignal stop)
      throws InterruptedException {
    try {
      Optional<String> unprepared = prepare(work, stop);
      if (stop.stopped().isPresent()) {
        return new Turn.Over();
      }
      return unprepared.isPresent()
          ? new Turn.Failed(unprepared.get())
          : answerAll(work, items, results, stop);
    } catch (StoreException full) {
      throw full;
    } catch (RuntimeException | LinkageError | StackOverflowError bug) {
      return new Turn.Failed(explain(work, "run", bug));
    }
  }

  private Optional<String> prepare(ApproachWork work, StopSignal stop) {
    if (ready.containsKey(work.approach().id())) {
      return Optional.empty();
    }
    Attempt<Solver> prepared =
        meter.attempt(() -> work.strategy().prepare(experiment.preparationData()));
    tally.add(prepared.calls(), prepared.purchases().size());
    if (isUnaffordable(prepared, stop)) {
      return Optional.empty();
    }
    if (prepared.failure().isPresent()) {
      return Optional.of(explain(work, "prepare", prepared.failure().get()));
    }
    Solver solver = prepared.result();
    ready.put(work.approach().id(), solver);
    var preparation =
        new Preparation(
            prepared.calls(),
            prepared.time(),
            solver.lifeCycle().plus(setup(work, prepared.purchases())),
            solver.lessons());
    store.savePreparation(work.version(), preparation);
    announcer.tell(new RunEvent.Prepared(work.approach().id(), preparation));
    return Optional.empty();
  }

  /** Requests to applications that preparing took, as what they cost when they were made. */
  private LifeCycle setup(ApproachWork work, List<Purchase> purchases) {
    Money cost = experiment.purchaseCost(work.approach().id(), purchases);
    return cost.isZero()
        ? LifeCycle.NONE
        : LifeCycle.once(new Charge("requests while preparing", cost, Provenance.RECORDED));
  }

  /** Releases what an approach holds; it is prepared again if it is asked again. */
  void release(ApproachWork work) {
    Optional.ofNullable(ready.remove(work.approach().id())).ifPresent(Solver::close);
  }

  @Override
  public void close() {
    ready.values().forEach(Solver::close);
    ready.clear();
  }

  private Turn answerAll(
      ApproachWork work, List<ApproachWork.Item> items, Results results, StopSignal stop)
      throws InterruptedException {
    Solver solver = ready.get(work.approach().id());
    var broken = new FirstFailure();
    Breaker breaker = breakers.computeIfAbsent(work.approach().id(), id -> new Breaker());
    Results counted =
        (item, content) -> {
          breaker.tell(content.outcome());
          results.add(item, content);
        };
    boolean onTrial = breaker.tryAgain();
    BooleanSupplier wanted =
        () -> stop.stopped().isEmpty() && broken.reason().isEmpty() && breaker.reason().isEmpty();
    var pass = new Pass(work, solver, counted, broken, stop);
    int asked = make(pass, items, wanted, onTrial);
    List<ApproachWork.Item> open = pass.takeDeferred();
    while (!open.isEmpty() && wanted.getAsBoolean()) {
      deliver(work, stop);
      // What came back is put into trials even when nothing more is to be asked.
      make(pass, open, () -> true, false);
      open = pass.takeDeferred();
    }
    store.flush();
    if (open.isEmpty()) {
      batches.end();
    }
    var unasked = new ArrayList<>(open);
    unasked.addAll(items.subList(asked, items.size()));
    return turn(work, broken, breaker, unasked);
  }

  /** What trials of one approach have in common while they are made. */
  private record Pass(
      ApproachWork work,
      Solver solver,
      Results results,
      FirstFailure broken,
      StopSignal stop,
      Queue<ApproachWork.Item> deferred) {
    Pass(ApproachWork work, Solver solver, Results results, FirstFailure broken, StopSignal stop) {
      this(work, solver, results, broken, stop, new ConcurrentLinkedQueue<>());
    }

    /** The trials that wait for a batch; from now on none does. */
    List<ApproachWork.Item> takeDeferred() {
      var taken = List.copyOf(deferred);
      deferred.clear();
      return taken;
    }
  }

  /**
   * Makes trials as long as they are wanted.
   *
   * @param onTrial whether the first has to show that the others are worth it
   * @return how many were begun
   */
  private int make(
      Pass pass, List<ApproachWork.Item> items, BooleanSupplier wanted, boolean onTrial)
      throws InterruptedException {
    int asked = 0;
    try (var concurrency = new Concurrency(concurrency(pass.work()))) {
      for (ApproachWork.Item item : items) {
        if (!concurrency.start(wanted, () -> answer(pass, item))) {
          break;
        }
        asked++;
        if (onTrial && asked == 1) {
          concurrency.await();
        }
        tally.checkLimits(pass.stop());
      }
      concurrency.await();
    }
    return asked;
  }

  /** Waits for batches; a vendor that cannot be reached ends the run, as its batches go on. */
  private void deliver(ApproachWork work, StopSignal stop) throws InterruptedException {
    try {
      batches.deliver(new Vigil(work.approach().id(), stop, tally, announcer));
    } catch (SpendLimitException spent) {
      stop.stop(ExitCode.STOPPED_BY_LIMIT, spent.getMessage());
    } catch (BatchRefusedException refused) {
      throw refused;
    } catch (ModelFaultException fault) {
      stop.stop(ExitCode.FAULT, fault.getMessage());
    }
  }

  private static Turn turn(
      ApproachWork work, FirstFailure broken, Breaker breaker, List<ApproachWork.Item> unasked) {
    if (broken.reason().isPresent()) {
      return new Turn.Failed(broken.reason().get());
    }
    return breaker
        .reason()
        .<Turn>map(
            why -> new Turn.Paused(why, unasked, breaker.everAnswered() || work.stored() > 0))
        .orElseGet(Turn.Over::new);
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
      var question = example.question(experiment.task().expectedField(), identity.seed(item.key()));
      Attempt<Answer> attempt =
          batches.gather(
              work.approach().id(), () -> meter.attempt(() -> pass.solver().answer(question)));
      if (attempt.failure().filter(Deferred.class::isInstance).isPresent()) {
        pass.deferred().add(item);
        return;
      }
      if (isUnaffordable(attempt, pass.stop()) || isCutShort(attempt, pass.stop())) {
        return;
      }
      var content =
          new TrialContent(
              outcome(attempt), attempt.calls(), latency(attempt), attempt.purchases());
      commit(work, item, content);
      pass.results().add(item, content);
    } catch (StoreException full) {
      pass.stop().stop(ExitCode.FAULT, full.getMessage());
    } catch (Throwable bug) {
      pass.broken().tell(explain(work, "answer", bug));
    }
  }

  /** What could not be paid for was not tried: nothing is kept of it, and the run ends. */
  private static boolean isUnaffordable(Attempt<?> attempt, StopSignal stop) {
    Optional<String> refusal =
        attempt
            .failure()
            .filter(SpendLimitException.class::isInstance)
            .map(RuntimeException::getMessage);
    refusal.ifPresent(reason -> stop.stop(ExitCode.STOPPED_BY_LIMIT, reason));
    return refusal.isPresent();
  }

  /** What was given up because the run is to stop was not tried either. */
  private static boolean isCutShort(Attempt<?> attempt, StopSignal stop) {
    return stop.stopped().isPresent()
        && attempt.failure().filter(ModelFaultException.class::isInstance).isPresent();
  }

  private void commit(ApproachWork work, ApproachWork.Item item, TrialContent content) {
    Money spent =
        tally
            .add(content.calls(), content.purchases().size())
            .plus(experiment.purchaseCost(work.approach().id(), content.purchases()));
    tally.trialDone(work.approach().id());
    var event = new RunEvent.TrialFinished(work.approach().id(), content.outcome(), spent);
    store.append(work.version(), item.key(), content, () -> announcer.tell(event));
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

  private String explain(ApproachWork work, String phase, Throwable failure) {
    if (failure instanceof ModelFaultException || failure instanceof IllegalArgumentException) {
      return "It could not %s: %s".formatted(phase, failure.getMessage());
    }
    failures.add(work.approach().id(), failure);
    return "It could not %s: a bug in strategy '%s' (%s); the run's failures.log has its trace"
        .formatted(phase, work.approach().strategy(), failure);
  }

  /** The first reason told; safe for any thread. */
  private static final class FirstFailure {
    private volatile String reason;

    synchronized void tell(String told) {
      if (reason == null) {
        reason = told;
      }
    }

    Optional<String> reason() {
      return Optional.ofNullable(reason);
    }
  }
}
