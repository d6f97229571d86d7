package dev.suffice.experiments.run;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.adapt.ExampleOrder;
import dev.suffice.experiments.decide.Analyst;
import dev.suffice.experiments.decide.Exploration;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import dev.suffice.experiments.tally.ApproachTrials;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The runs of an experiment, and what came of them, read from their store. */
abstract class StoredRuns {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:15:02Z"), ZoneOffset.UTC);

  final Path folder;

  StoredRuns(Path folder) {
    this.folder = folder;
  }

  /** The experiment as it is now. */
  abstract Experiment experiment();

  abstract Runner runner();

  Runner.Done run() throws InterruptedException {
    return run(RunOptions.CONTINUE);
  }

  Runner.Done run(RunOptions options) throws InterruptedException {
    return run(options, RunListener.SILENT, new StopSignal());
  }

  Runner.Done run(RunOptions options, RunListener listener, StopSignal stop)
      throws InterruptedException {
    try (Store store = Store.openForWriting(folder)) {
      var done = runner().run(experiment(), store, options, Map.of(), listener, stop);
      store.finishRun(done.run().id(), CLOCK.instant(), 0, done.counts());
      return done;
    }
  }

  /** What happened in a run that does all it may. */
  List<RunEvent> told() throws InterruptedException {
    List<RunEvent> told = Collections.synchronizedList(new ArrayList<>());
    run(RunOptions.CONTINUE, told::add, new StopSignal());
    return told;
  }

  /** Verdicts by approach, as the report of the latest run has them. */
  Map<String, Verdict> verdicts() {
    return analysis().approaches().stream()
        .collect(Collectors.toMap(one -> one.approach().id(), one -> one.verdict()));
  }

  Analysis analysis() {
    try (Store store = Store.openForReading(folder)) {
      var run = store.runs().get(0);
      return new Analyst(CLOCK)
          .analyse(
              asRun(store, run),
              new RunHistory(asRun(store, run), store).of(run),
              Hindsight.of(store, run));
    }
  }

  /** The experiment of a run with its data as they were arranged. */
  private Experiment asRun(Store store, StoredRun run) {
    return experiment().withData(store.dataset(run.dataset()));
  }

  /** What was changed when the latest run began. */
  Exploration exploration() {
    try (Store store = Store.openForReading(folder)) {
      return Hindsight.of(store, store.runs().get(0));
    }
  }

  /** The test examples as the latest run met them. */
  List<String> order() {
    try (Store store = Store.openForReading(folder)) {
      return ExampleOrder.of(asRun(store, store.runs().get(0))).examples().stream()
          .map(Example::id)
          .toList();
    }
  }

  /** The examples that each approach has answers for, whatever they are. */
  Map<String, Set<String>> trials() {
    try (Store store = Store.openForReading(folder)) {
      var trials = new TreeMap<String, Set<String>>();
      for (ApproachTrials one :
          new RunHistory(asRun(store, store.runs().get(0)), store).of(store.runs().get(0))) {
        trials.put(
            one.approach(),
            one.trials().stream()
                .map(scored -> scored.trial().exampleId() + "/" + scored.trial().repetition())
                .collect(Collectors.toCollection(TreeSet::new)));
      }
      return trials;
    }
  }
}
