package dev.suffice.cli;

import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.StopSignal;
import dev.suffice.cli.console.Console;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Paragraph;
import dev.suffice.cli.console.Style;
import dev.suffice.cli.view.Completeness;
import dev.suffice.cli.view.ResultView;
import dev.suffice.runtime.RunResult;
import dev.suffice.runtime.Suffice;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tells how a run ended: the result on standard output, how to go on on standard error. */
final class RunEnding {
  private final Session session;
  private final String continuing;
  private final Optional<String> showing;

  /**
   * @param continuing the command that goes on where the run ended
   * @param showing the command that shows the result again, if a short one does
   */
  RunEnding(Session session, String continuing, Optional<String> showing) {
    this.session = session;
    this.continuing = continuing;
    this.showing = showing;
  }

  void tell(Suffice suffice, RunResult result, boolean json) throws IOException {
    RunReport report = result.report();
    if (json) {
      session.out().printVerbatim(suffice.reportJson(report));
    } else if (!isInterrupted(result)) {
      print(result);
    }
    result.outFailure().ifPresent(failure -> tell(failure, result));
    if (result.stop().isPresent()) {
      tell(result.stop().get(), report);
    } else {
      tellMissing(report);
    }
  }

  private static boolean isInterrupted(RunResult result) {
    return result.stop().filter(stop -> stop.exitCode() == ExitCode.INTERRUPTED).isPresent();
  }

  private void print(RunResult result) {
    Console out = session.out();
    Optional<String> stopped = result.stop().map(RunEnding::reason);
    out.print(ResultView.of(result.report(), stopped, out.width()));
    ReportPlace.of(result.files(), session.places()).ifPresent(out::print);
    if (stopped.isEmpty()) {
      showing.ifPresent(command -> out.print(Line.of("Again: " + command)));
    }
  }

  private void tell(IOException failure, RunResult result) {
    String kept =
        result.files().stream()
            .findFirst()
            .map(file -> session.places().show(file.toAbsolutePath().getParent()))
            .orElse("the store");
    String run = ShellWords.join(List.of(session.program(), "report", kept, "--out"));
    session
        .err()
        .print(
            Line.of(Style.BAD, "suffice: ")
                .and(
                    ("the report could not be written to --out (%s); it is in %s."
                            + " Write it elsewhere with '%s OTHER'.")
                        .formatted(FileTrouble.message(failure, session.places()), kept, run)));
  }

  private void tell(StopSignal.Stop stop, RunReport report) {
    advise(
        "%s. %s are kept."
            .formatted(
                stop.exitCode() == ExitCode.INTERRUPTED
                    ? "Interrupted"
                    : "Stopped: " + reason(stop),
                Completeness.of(report).text()),
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

  private static String reason(StopSignal.Stop stop) {
    return stop.reason().replaceAll("\\.$", "");
  }
}
