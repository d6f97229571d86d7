package dev.suffice.experiments.run;

import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.run.Plan;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.batch.Batches;
import dev.suffice.experiments.cost.Expectation;
import dev.suffice.experiments.decide.Prognosis;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.run.Runner.Done;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One execution of an experiment against a store: planned, then run, then told about. */
final class RunSession {
  private final Experiment experiment;
  private final Identity identity;
  private final Meter meter;
  private final Store store;
  private final Scoring scoring;
  private final Batches batches;
  private final Map<String, ApproachWork> work;

  RunSession(
      Experiment experiment,
      Identity identity,
      Meter meter,
      Store store,
      Scoring scoring,
      Batches batches,
      List<ApproachWork> work) {
    this.experiment = experiment;
    this.identity = identity;
    this.meter = meter;
    this.store = store;
    this.scoring = scoring;
    this.batches = batches;
    this.work =
        work.stream().collect(Collectors.toMap(item -> item.approach().id(), Function.identity()));
  }

  /** Begins the run in the store, before anything is spent. */
  StoredRun begin(
      String id,
      Instant now,
      Map<String, String> environment,
      Map<String, Expectation> expectations) {
    var approaches = new ArrayList<StoredRun.StoredApproach>();
    for (var approach : experiment.approaches()) {
      approaches.add(
          new StoredRun.StoredApproach(
              approach.id(),
              work.get(approach.id()).version(),
              Optional.empty(),
              Optional.of(expectations.get(approach.id()))));
    }
    var run =
        new StoredRun(
            id,
            experiment.name(),
            experiment.source(),
            identity.dataset(),
            identity.testSet(),
            now,
            Optional.empty(),
            OptionalInt.empty(),
            StoredRun.Counts.NONE,
            requirements(),
            environment,
            approaches,
            Optional.of(new Designs(experiment, identity, scoring.identities()).design()));
    store.saveDataset(identity.dataset(), experiment.data());
    store.saveRun(run);
    store.saveWarnings(id, experiment.warnings());
    store.saveMetrics(id, scoring.identities());
    return run;
  }

  /** What the trials are judged by, to the letter. */
  private String requirements() {
    return experiment.adequacy().map(Fingerprint::of).map(Fingerprint::hex).orElse("none");
  }

  /**
   * Makes trials until done or stopped.
   *
   * @param today first day of the horizon
   */
  Done execute(
      StoredRun run, Plan plan, Tally tally, LocalDate today, RunListener listener, StopSignal stop)
      throws InterruptedException {
    var announcer = new Announcer(listener);
    announcer.tell(new RunEvent.Planned(run.id(), plan));
    var reuses = new Reuses(store, identity, run);
    reuses.begin(List.copyOf(work.values()));
    scoring.calibrate(tally, stop);
    var judging = new JudgeBook(store, run.id());
    judging.save(scoring.judges());
    try (var floor = new Floor(run.id(), store, runner(run, announcer, tally), announcer)) {
      Course course =
          experiment.evaluation().mode() == Mode.ADAPTIVE && experiment.adequacy().isPresent()
              ? adaptive(run, floor, tally, today, stop)
              : new FixedCourse(inOrder(plan), References.of(experiment), floor);
      course.run(stop);
      if (stop.stopped().isEmpty() && course.left() == 0) {
        batches.endAll();
      }
      reuses.end(tally::trials);
      askForScores(run, tally, stop);
      judging.save(scoring.judges());
      long reused = work.values().stream().mapToLong(ApproachWork::stored).sum();
      store.spend(run.id()).saveAvoided(tally.avoided());
      var counts = new StoredRun.Counts(tally.trials(), reused, tally.calls(), tally.spent());
      return new Done(experiment, run, counts, stop.stopped(), course.left());
    }
  }

  /** Of all that is stored, were it made earlier or out of time today. */
  private void askForScores(StoredRun run, Tally tally, StopSignal stop)
      throws InterruptedException {
    if (scoring.asks()) {
      scoring.score(new RunHistory(experiment, store).asStored(run), tally, stop);
    }
  }

  private ApproachRunner runner(StoredRun run, Announcer announcer, Tally tally) {
    return new ApproachRunner(
        experiment,
        identity,
        meter,
        store,
        announcer,
        tally,
        new FailureLog(store.runFolder(run.id())),
        batches);
  }

  private List<ApproachWork> inOrder(Plan plan) {
    return plan.approaches().stream().map(entry -> work.get(entry.approach())).toList();
  }

  private AdaptiveCourse adaptive(
      StoredRun run, Floor floor, Tally tally, LocalDate today, StopSignal stop)
      throws InterruptedException {
    var history = new RunHistory(experiment, store);
    askForScores(run, tally, stop);
    List<ApproachWork.Item> order = new Agenda(experiment, identity).all();
    List<Example> test = experiment.data().test();
    List<Entrant> entrants =
        history.of(run, scoring.kept()).stream()
            .map(before -> new Entrant(work.get(before.approach()), order, test, before))
            .toList();
    var prognosis = new Prognosis(experiment, today, Hindsight.of(store, run), scoring.judges());
    return new AdaptiveCourse(
        experiment, entrants, history, scoring, prognosis, store, floor, tally);
  }
}
