package dev.suffice.experiments.run;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.run.Plan;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.StopSignal;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import java.time.Instant;
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
  private final Map<String, ApproachWork> work;

  RunSession(
      Experiment experiment, Identity identity, Meter meter, Store store, List<ApproachWork> work) {
    this.experiment = experiment;
    this.identity = identity;
    this.meter = meter;
    this.store = store;
    this.work =
        work.stream().collect(Collectors.toMap(item -> item.approach().id(), Function.identity()));
  }

  /** Begins the run in the store, before anything is spent. */
  StoredRun begin(String id, Instant now, Map<String, String> environment) {
    var approaches = new ArrayList<StoredRun.StoredApproach>();
    for (var approach : experiment.approaches()) {
      approaches.add(
          new StoredRun.StoredApproach(
              approach.id(), work.get(approach.id()).version(), Optional.empty()));
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
            approaches);
    store.saveDataset(identity.dataset(), experiment.data());
    store.saveRun(run);
    return run;
  }

  /** What the trials are judged by, to the letter. */
  private String requirements() {
    return experiment.adequacy().map(Fingerprint::of).map(Fingerprint::hex).orElse("none");
  }

  /** Runs the approaches in the order of the plan until done or stopped. */
  StoredRun.Counts execute(
      StoredRun run, Plan plan, Tally tally, RunListener listener, StopSignal stop)
      throws InterruptedException {
    var announcer = new Announcer(listener);
    announcer.tell(new RunEvent.Planned(run.id(), plan));
    var runner =
        new ApproachRunner(
            experiment,
            identity,
            meter,
            store,
            announcer,
            tally,
            new FailureLog(store.runFolder(run.id())));
    for (Plan.Entry entry : plan.approaches()) {
      if (stop.stopped().isPresent()) {
        break;
      }
      turn(run, work.get(entry.approach()), runner, announcer, stop);
    }
    store.flush();
    long reused = work.values().stream().mapToLong(ApproachWork::stored).sum();
    return new StoredRun.Counts(tally.trials(), reused, tally.calls(), tally.spent());
  }

  /** Trials that the options leave for another run. */
  int left() {
    return work.values().stream().mapToInt(ApproachWork::left).sum();
  }

  private void turn(
      StoredRun run, ApproachWork item, ApproachRunner runner, Announcer announcer, StopSignal stop)
      throws InterruptedException {
    String id = item.approach().id();
    announcer.tell(new RunEvent.ApproachStarted(id, item.remaining().size(), item.stored()));
    if (!item.remaining().isEmpty()) {
      var failure = runner.run(item, stop);
      store.flush();
      failure.ifPresent(
          reason -> {
            store.failApproach(run.id(), id, reason);
            announcer.tell(new RunEvent.ApproachFailed(id, reason));
          });
    }
    announcer.tell(new RunEvent.ApproachFinished(id));
  }
}
