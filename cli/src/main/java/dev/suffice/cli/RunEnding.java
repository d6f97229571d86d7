package dev.suffice.cli;

import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.RunInfo;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.StopSignal;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Style;
import dev.suffice.cli.view.ResultView;
import dev.suffice.runtime.RunResult;
import dev.suffice.runtime.Suffice;
import java.io.IOException;
import java.util.List;

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
    if (json) {
      session.out().printVerbatim(suffice.reportJson(result.report()));
    } else if (result.exitCode() != ExitCode.INTERRUPTED) {
      session.out().print(ResultView.of(result.report(), session.out().width()));
      ReportPlace.of(result.files(), session.places()).ifPresent(session.out()::print);
    }
    result.stop().ifPresent(stop -> tell(stop, result.report().run()));
    tellMissing(result);
  }

  private void tell(StopSignal.Stop stop, RunInfo run) {
    session
        .err()
        .print(
            List.of(
                Line.of(
                    Style.OPEN,
                    "%s. %s are kept. Continue with:"
                        .formatted(
                            stop.reason().replaceAll("\\.$", ""),
                            Figures.count(run.trialsDone() + run.trialsReused(), "trial"))),
                Line.of("  " + continuing)));
  }

  private void tellMissing(RunResult result) {
    int missing =
        result.report().analysis().approaches().stream().mapToInt(ApproachResult::missing).sum();
    if (missing == 0 || result.stop().isPresent()) {
      return;
    }
    session
        .err()
        .print(
            List.of(
                Line.of(
                    Style.OPEN,
                    Figures.count(missing, "trial") + " lost to the surroundings. Try again with:"),
                Line.of("  " + continuing + " --retry-failed")));
  }
}
