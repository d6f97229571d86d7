package dev.suffice.experiments.run;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.money.Charge;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.run.StoreException;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.trial.Preparation;
import dev.suffice.api.trial.Purchase;
import dev.suffice.experiments.batch.BatchRefusedException;
import dev.suffice.experiments.batch.Batches;
import dev.suffice.experiments.meter.Attempt;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.spend.SpendLimitException;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.TrialContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Prepares approaches when they are first asked, and asks them. The one place where anything a
 * strategy throws is caught: a fault of the surroundings or of the approach is data; anything else
 * is a bug, ends the approach and is kept with its stack trace in the run's folder.
 */
final class ApproachRunner implements AutoCloseable {
  private final Experiment experiment;
  private final Meter meter;
  private final Store store;
  private final Announcer announcer;
  private final Tally tally;
  private final FailureLog failures;
  private final Batches batches;
  private final Map<String, String> obstacles;
  private final TrialMaker maker;
  private final Map<String, Solver> ready = new HashMap<>();
  private final Map<String, Breaker> breakers = new HashMap<>();

  /** Is told what became of a trial, by several threads, once it is on its way to the store. */
  @FunctionalInterface
  interface Results {
    void add(ApproachWork.Item item, TrialContent content);
  }

  /**
   * @param obstacles why approaches cannot be run at all, by their ids
   */
  ApproachRunner(
      Experiment experiment,
      Identity identity,
      Meter meter,
      Store store,
      Announcer announcer,
      Tally tally,
      FailureLog failures,
      Batches batches,
      Map<String, String> obstacles) {
    this.experiment = experiment;
    this.meter = meter;
    this.store = store;
    this.announcer = announcer;
    this.tally = tally;
    this.failures = failures;
    this.batches = batches;
    this.obstacles = Map.copyOf(obstacles);
    this.maker =
        new TrialMaker(experiment, identity, meter, store, announcer, tally, failures, batches);
  }

  /** Asks an approach, again if it had to be paused before. */
  Turn ask(ApproachWork work, List<ApproachWork.Item> items, Results results, StopSignal stop)
      throws InterruptedException {
    if (obstacles.containsKey(work.approach().id())) {
      return new Turn.Failed(obstacles.get(work.approach().id()));
    }
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
      return new Turn.Failed(failures.explain(work, "run", bug));
    }
  }

  private Optional<String> prepare(ApproachWork work, StopSignal stop) throws InterruptedException {
    if (ready.containsKey(work.approach().id())) {
      return Optional.empty();
    }
    Attempt<Solver> prepared =
        meter.attempt(() -> work.strategy().prepare(experiment.preparationData(work.approach())));
    tally.add(prepared.calls(), prepared.purchases().size());
    if (TrialMaker.isUnaffordable(prepared, stop)) {
      return Optional.empty();
    }
    if (prepared.failure().isPresent() && Thread.interrupted()) {
      throw new InterruptedException("Interrupted while an approach was prepared");
    }
    if (prepared.failure().isPresent()) {
      return Optional.of(failures.explain(work, "prepare", prepared.failure().get()));
    }
    Solver solver = prepared.result();
    ready.put(work.approach().id(), solver);
    var preparation =
        new Preparation(
            prepared.calls(),
            prepared.time(),
            solver.lifeCycle().plus(setup(work, prepared.purchases())),
            solver.lessons(),
            solver.rehearsals());
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
    int asked = maker.make(pass, items, wanted, onTrial);
    List<ApproachWork.Item> open = pass.takeDeferred();
    while (!open.isEmpty() && wanted.getAsBoolean()) {
      deliver(work, stop);
      // What came back is put into trials even when nothing more is to be asked.
      maker.make(pass, open, () -> true, false);
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
        .<Turn>map(why -> new Turn.Paused(why, unasked, breaker.everAnswered() || work.answered()))
        .orElseGet(Turn.Over::new);
  }
}
