package dev.suffice.runtime;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Purpose;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.result.RunReport;
import dev.suffice.config.ExperimentReader;
import dev.suffice.experiments.health.DataExaminer;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;

/** What stores hold of runs made earlier. Calls no model. Safe for any thread. */
final class Archive {
  private final ExperimentReader reader;
  private final Reporter reporter;
  private final DataExaminer examiner;

  @Inject
  Archive(ExperimentReader reader, Reporter reporter, DataExaminer examiner) {
    this.reader = reader;
    this.reporter = reporter;
    this.examiner = examiner;
  }

  /** All runs of a store, newest first. */
  List<RunSummary> runs(Path storeFolder) {
    try (Store store = Store.openForReading(storeFolder)) {
      return store.runs().stream().map(run -> summary(store, run)).toList();
    }
  }

  private static RunSummary summary(Store store, StoredRun run) {
    return new RunSummary(
        run.id(),
        run.experiment(),
        run.source().file(),
        run.started(),
        run.finished(),
        run.exitCode(),
        run.counts().trialsDone(),
        run.counts().trialsReused(),
        run.counts().spent(),
        Purpose.of(run.source()),
        run.explored(),
        store.runFolder(run.id()));
  }

  /** The report of a run, by other settings where there are any. */
  RunReport load(Path storeFolder, String run, List<String> changes) {
    try (Store store = Store.openForReading(storeFolder)) {
      StoredRun stored = Runs.find(store, run);
      Experiment reread =
          Shutdowns.again(reader.reread(stored.source(), store.dataset(stored.dataset())));
      List<String> told = store.warnings(stored.id());
      Experiment experiment = told.isEmpty() ? reread : reread.withWarnings(told);
      return reporter
          .report(experiment, store, stored, changes)
          .withHealth(examiner.recall(experiment, store));
    }
  }

  /** The models that the file of a run declared, with what was known of them then. */
  List<ModelSpec> models(Path storeFolder, String run) {
    try (Store store = Store.openForReading(storeFolder)) {
      Source source = Runs.find(store, run).source();
      return Shutdowns.again(source, reader.models(source));
    }
  }

  /** Where the report of a run is kept. */
  Path runFolder(Path storeFolder, String run) {
    try (Store store = Store.openForReading(storeFolder)) {
      return store.runFolder(Runs.find(store, run).id());
    }
  }
}
