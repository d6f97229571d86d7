package dev.suffice.cli;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.StopSignal;
import dev.suffice.cli.console.Console;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Paragraph;
import dev.suffice.cli.console.Style;
import dev.suffice.cli.view.ResultView;
import dev.suffice.runtime.RunResult;
import dev.suffice.runtime.Suffice;
import java.io.IOException;

/** Tells how a run ended: the result on standard output, how to go on on standard error. */
final class RunEnding {
  private final Session session;
  private final String continuing;

  /**
   * @param continuing the command that goes on where the run ended
   */
  RunEnding(Session session, String continuing) {
    this.session = session;
    this.continuing = continuing;
  }

  void tell(Suffice suffice, RunResult result, boolean json) throws IOException {
    RunReport report = result.report();
    if (json) {
      session.out().printVerbatim(suffice.reportJson(report));
    } else if (result.exitCode() != ExitCode.INTERRUPTED) {
      session.out().print(ResultView.of(report, session.out().width()));
      ReportPlace.of(result.files(), session.places()).ifPresent(session.out()::print);
    }
    if (result.stop().isPresent()) {
      tell(result.stop().get(), report);
    } else {
      tellMissing(report);
    }
  }

  private void tell(StopSignal.Stop stop, RunReport report) {
    long kept = report.run().trialsDone() + report.run().trialsReused();
    advise(
        "%s. %s of %s are kept."
            .formatted(
                stop.exitCode() == ExitCode.INTERRUPTED
                    ? "Interrupted"
                    : "Stopped: " + stop.reason().replaceAll("\\.$", ""),
                Figures.count(kept),
                Figures.count(trials(report.experiment()), "trial")),
        "Continue with:",
        continuing);
  }

  private void tellMissing(RunReport report) {
    int missing = report.analysis().approaches().stream().mapToInt(ApproachResult::missing).sum();
    if (missing > 0) {
      advise(
          Figures.count(missing, "trial") + " lost to the surroundings.",
          "Try them again with:",
          continuing + " --retry-failed");
    }
  }

  private void advise(String message, String purpose, String command) {
    Console err = session.err();
    err.print(Paragraph.plain(Style.OPEN, message, err.width()));
    err.print(Line.of(purpose));
    err.print(Line.of("  " + command));
  }

  private static long trials(Experiment experiment) {
    long examples = experiment.data().test().size();
    return examples * experiment.evaluation().repetitions() * experiment.approaches().size();
  }
}
