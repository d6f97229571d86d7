package dev.suffice.experiments.run;

import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.run.Plan;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.task.Example;
import dev.suffice.api.trial.Trial;
import dev.suffice.experiments.batch.Batches;
import dev.suffice.experiments.cost.Expectation;
import dev.suffice.experiments.decide.Prognosis;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.run.Runner.Done;
import dev.suffice.experiments.store.Design;
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
  private final List<ApproachWork.Item> order;
  private final RunHistory history;
  private final List<Trial> before;
  private final Fingerprint testSet;
  private final Design design;
  private final boolean thorough;

  /**
   * @param before what is stored already, where anything is to be asked about it
   */
  RunSession(
      Desk desk, Store store, Meter meter, Scoring scoring, Batches batches, List<Trial> before) {
    this.experiment = desk.experiment();
    this.identity = desk.identity();
    this.meter = meter;
    this.store = store;
    this.scoring = scoring;
    this.batches = batches;
    // These take a while, in which the data are written to the store; what follows waits for them.
    this.testSet = identity.testSet();
    this.design = new Designs(experiment, identity, scoring.identities()).design();
    this.work =
        desk.work(store).stream()
            .collect(Collectors.toMap(item -> item.approach().id(), Function.identity()));
    this.order = desk.agenda().all();
    this.history = new RunHistory(experiment, store, desk.agenda());
    this.before = before;
    this.thorough = desk.options().thorough();
  }

  /**
   * Begins the run in the store, before anything is spent.
   *
   * @param continued the run whose spending counts against the limit of this one
   */
  StoredRun begin(
      String id,
      Instant now,
      Map<String, String> environment,
      Map<String, Expectation> expectations,
      Optional<String> continued) {
    var approaches = new ArrayList<StoredRun.StoredApproach>();
    for (var approach : experiment.approaches()) {
      approaches.add(
          new StoredRun.StoredApproach(
              approach.id(),
              work.get(approach.id()).version(),
              Optional.empty(),
              Optional.of(expectations.get(approach.id()))));
    }
    store.flush(); // the data, which hindsight may compare
    StoredRun run =
        labelled(
            new StoredRun(
                id,
                experiment.name(),
                experiment.source(),
                identity.dataset(),
                testSet,
                now,
                Optional.empty(),
                OptionalInt.empty(),
                StoredRun.Counts.NONE,
                requirements(),
                environment,
                approaches,
                Optional.of(design)));
    store.saveRun(run, continued);
    store.saveWarnings(id, experiment.warnings());
    store.scores().saveMetrics(id, scoring.identities());
    return run;
  }

  /** The run, which says so if something was changed with answers known. */
  private StoredRun labelled(StoredRun run) {
    List<String> changes = Hindsight.of(store, run).changes();
    return changes.isEmpty() ? run : run.exploring(String.join(", ", changes));
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
      StoredRun run, Plan plan, Tally tally, LocalDate today, Announcer announcer, StopSignal stop)
      throws InterruptedException {
    announcer.tell(new RunEvent.Planned(run.id(), plan));
    var reuses = new Reuses(store, identity, run);
    reuses.begin(List.copyOf(work.values()));
    scoring.calibrate(tally, stop);
    var judging = new JudgeBook(store, run.id());
    judging.save(scoring.judges());
    try (var floor = new Floor(run.id(), store, runner(run, plan, announcer, tally), announcer)) {
      Course course =
          stopsEarly()
              ? adaptive(run, floor, tally, today, stop)
              : new FixedCourse(inOrder(plan), References.of(experiment), floor);
      course.run(stop);
      if (stop.stopped().isEmpty() && course.left() == 0) {
        batches.endAll();
      }
      reuses.end(tally::trials);
      scoring.ask(tally.trials() == 0 ? before : asked(run), tally, stop);
      judging.save(scoring.judges());
      long reused = work.values().stream().mapToLong(ApproachWork::stored).sum();
      store.spend(run.id()).saveAvoided(tally.avoided());
      var counts = new StoredRun.Counts(tally.trials(), reused, tally.calls(), tally.spent());
      return new Done(experiment, run, counts, stop.stopped(), course.left());
    }
  }

  private boolean stopsEarly() {
    return experiment.evaluation().mode() == Mode.ADAPTIVE
        && experiment.adequacy().isPresent()
        && !thorough;
  }

  /** All that is stored and is to be scored, were it made earlier or out of time today. */
  private List<Trial> asked(StoredRun run) {
    return scoring.asks() ? history.asStored(run) : List.of();
  }

  private ApproachRunner runner(StoredRun run, Plan plan, Announcer announcer, Tally tally) {
    return new ApproachRunner(
        experiment,
        identity,
        meter,
        store,
        announcer,
        tally,
        new FailureLog(store.runFolder(run.id())),
        batches,
        plan.obstacles());
  }

  private List<ApproachWork> inOrder(Plan plan) {
    return plan.approaches().stream().map(entry -> work.get(entry.approach())).toList();
  }

  private AdaptiveCourse adaptive(
      StoredRun run, Floor floor, Tally tally, LocalDate today, StopSignal stop)
      throws InterruptedException {
    scoring.ask(before, tally, stop);
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
