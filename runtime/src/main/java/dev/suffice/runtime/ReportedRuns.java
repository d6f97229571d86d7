package dev.suffice.runtime;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.DataHealth;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.StopSignal;
import dev.suffice.experiments.health.DataExaminer;
import dev.suffice.experiments.health.Examination;
import dev.suffice.experiments.run.Runner;
import dev.suffice.experiments.store.Store;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Runs experiments and writes their reports. Keeps no state; safe for any thread. */
final class ReportedRuns {
  private final Runner runner;
  private final Shutdowns shutdowns;
  private final Reporter reporter;
  private final DataExaminer examiner;
  private final ReportDesk reports;
  private final Clock clock;

  @Inject
  ReportedRuns(
      Runner runner,
      Shutdowns shutdowns,
      Reporter reporter,
      DataExaminer examiner,
      ReportDesk reports,
      Clock clock) {
    this.runner = runner;
    this.shutdowns = shutdowns;
    this.reporter = reporter;
    this.examiner = examiner;
    this.reports = reports;
    this.clock = clock;
  }

  /** See {@link Suffice#run}. */
  RunResult run(Experiment experiment, RunRequest request, RunListener listener, StopSignal stop)
      throws InterruptedException, IOException {
    if (request.out().isPresent()) {
      OutFolder.prepare(request.out().get());
    }
    try (Store store = Store.openForWriting(request.store());
        Examination examination = examiner.open()) {
      Shutdowns.Heard heard = shutdowns.ask(experiment);
      Runner.Done done =
          runner.run(
              heard.experiment(),
              store,
              request.options(),
              Environment.describe(heard.notes()),
              listener,
              stop);
      RunReport judged = reporter.finish(store, done, clock.instant());
      DataHealth health =
          done.stop().isPresent()
              ? examiner.recall(done.experiment(), store)
              : examination.examine(done.experiment(), store, listener, stop);
      RunReport report = judged.withHealth(health);
      List<Path> files = reports.write(report, store.runFolder(done.run().id()));
      var result =
          new RunResult(
              report,
              Reporter.exitCode(report, done),
              done.stop(),
              done.left(),
              files,
              Optional.empty());
      return request.out().isPresent() ? copied(result, request.out().get()) : result;
    }
  }

  private static RunResult copied(RunResult result, Path out) {
    try {
      return result.writtenTo(OutFolder.fill(out, result.files()));
    } catch (IOException e) {
      return result.notWritten(e);
    }
  }
}
