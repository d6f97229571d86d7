package dev.suffice.cli;

import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.Verdict;
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
import java.util.Set;
import java.util.stream.Stream;

/** Tells how a run ended: the result on standard output, how to go on on standard error. */
final class RunEnding {
  private final Session session;
  private final List<String> continuing;
  private final List<String> share;
  private final Optional<String> showing;

  /**
   * @param continuing the command that does everything that remains
   * @param share the arguments that narrowed the run to a share of it; none when nothing did
   * @param showing the command that shows the result again, if a short one does
   */
  RunEnding(
      Session session, List<String> continuing, List<String> share, Optional<String> showing) {
    this.session = session;
    this.continuing = List.copyOf(continuing);
    this.share = List.copyOf(share);
    this.showing = showing;
  }

  void tell(Suffice suffice, RunResult result, boolean json) throws IOException {
    RunReport report = result.report();
    if (json) {
      session.out().printVerbatim(suffice.reports().json(report));
    } else if (!isInterrupted(result)) {
      print(result);
    }
    result.outFailure().ifPresent(failure -> tell(failure, result));
    if (result.stop().isPresent()) {
      tell(result.stop().get(), report);
    } else {
      tellMissing(report);
      tellLeft(result);
    }
  }

  private static boolean isInterrupted(RunResult result) {
    return result.stop().filter(stop -> stop.exitCode() == ExitCode.INTERRUPTED).isPresent();
  }

  private void print(RunResult result) {
    Console out = session.out();
    Optional<String> stopped = result.stop().map(RunEnding::reason).or(() -> narrowing(result));
    out.print(ResultView.of(result.report(), stopped, out.width()));
    ReportPlace.of(result.files(), session.places()).ifPresent(out::print);
    if (result.stop().isEmpty()) {
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
        share);
  }

  /** The arguments that left something for another run, if they did. */
  private Optional<String> narrowing(RunResult result) {
    return result.left() == 0 ? Optional.empty() : Optional.of(String.join(" ", share));
  }

  private void tellLeft(RunResult result) {
    narrowing(result)
        .ifPresent(
            narrowing ->
                advise(
                    "%s left for another run by %s."
                        .formatted(Figures.count(result.left(), "trial"), narrowing),
                    "Do the rest with:",
                    List.of()));
  }

  private void tellMissing(RunReport report) {
    int missing = report.analysis().approaches().stream().mapToInt(ApproachResult::missing).sum();
    if (missing == 0) {
      return;
    }
    String lost = Figures.count(missing, "trial") + " lost to the surroundings";
    if (isOverForAllThatLost(report)) {
      Console err = session.err();
      err.print(Paragraph.plain(Style.OPEN, lost + "; no verdict needs more.", err.width()));
      return;
    }
    advise(
        lost + ".",
        "Try them again with:",
        Stream.concat(share.stream(), Stream.of("--retry-failed")).toList());
  }

  /** An adaptive evaluation asks an approach no further whose verdict is known. */
  private static boolean isOverForAllThatLost(RunReport report) {
    return report.experiment().evaluation().mode() == Mode.ADAPTIVE
        && report.experiment().adequacy().isPresent()
        && report.analysis().approaches().stream()
            .filter(one -> one.missing() > 0)
            .map(ApproachResult::verdict)
            .noneMatch(Set.of(Verdict.UNDECIDED, Verdict.FAILED)::contains);
  }

  private void advise(String message, String purpose, List<String> arguments) {
    Console err = session.err();
    err.print(Paragraph.plain(Style.OPEN, message, err.width()));
    err.print(Line.of(purpose));
    List<String> command = Stream.concat(continuing.stream(), arguments.stream()).toList();
    err.print(Line.of("  " + ShellWords.join(command)));
  }

  private static String reason(StopSignal.Stop stop) {
    return stop.reason().replaceAll("\\.$", "");
  }
}
