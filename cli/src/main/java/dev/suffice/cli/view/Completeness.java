package dev.suffice.cli.view;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.RunInfo;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.console.Figures;
import java.util.Optional;

/**
 * How much of its work a run has behind it.
 *
 * @param kept trials that are there, made by this run or earlier ones
 * @param all trials that the experiment asks for
 */
public record Completeness(long kept, long all) {
  public static Completeness of(RunReport report) {
    Experiment experiment = report.experiment();
    long examples = experiment.data().test().size();
    long all = examples * experiment.evaluation().repetitions() * experiment.approaches().size();
    long counted = report.run().trialsDone() + report.run().trialsReused();
    return new Completeness(counted == 0 ? report.trials().size() : counted, all);
  }

  /** {@code 1,088 of 2,142 trials}. */
  public String text() {
    return "%s of %s".formatted(Figures.count(kept), Figures.count(all, "trial"));
  }

  /**
   * What to know before reading the result of a run that did not reach its end.
   *
   * @return empty when the run did, or when a later one has done what it left
   */
  static Optional<String> caveat(RunReport report, Optional<String> reason) {
    Completeness done = of(report);
    if (report.trials().size() >= done.all()) {
      return Optional.empty();
    }
    return reason
        .or(() -> reason(report.run()))
        .map(
            why ->
                "Stopped after %s (%s); another run continues from there."
                    .formatted(done.text(), why));
  }

  private static Optional<String> reason(RunInfo run) {
    if (run.exitCode() == ExitCode.STOPPED_BY_LIMIT.number()) {
      return Optional.of("a limit");
    }
    if (run.exitCode() == ExitCode.INTERRUPTED.number()) {
      boolean ended = run.finished().isAfter(run.started());
      return Optional.of(ended ? "interrupted" : "not finished");
    }
    return run.exitCode() == ExitCode.FAULT.number() ? Optional.of("a failure") : Optional.empty();
  }
}
