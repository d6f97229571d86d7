package dev.suffice.cli;

import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.console.Line;
import dev.suffice.runtime.Suffice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code suffice report}. */
@Command(
    name = "report",
    header = "Writes the report of a run again.",
    customSynopsis = "suffice report [OPTIONS] RUN",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "Makes the report from the store, without calling a model: a page for people, report.json"
          + " for programs, report.md for a pull request, junit.xml for the server that builds and"
          + " trials.csv for tables. Prints the files it wrote."
    },
    parameterListHeading = "%nArgument:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:The report is written.",
      " 1:Input or output failed, or a bug of Suffice.",
      " 2:There is no such run, or the arguments are wrong."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  suffice report config/examples --out build/again",
      "  suffice report latest --format md,junit --out build",
      "  suffice report latest --set requests-per-month=500000 --out build/explored"
    })
final class ReportCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private RunArguments arguments;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where to write it; by default the run's own folder in the store.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "NAME",
      split = ",",
      description = "Only these of html, json, md, junit and csv; by default all.")
  private List<String> formats = List.of();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = {
        "Decide again by another requests-per-month, horizon-months or prices (stay, low, mid,"
            + " high), or by a requirement of the run with another threshold, such as"
            + " 'accuracy >= 0.85': what is found so is labelled as explored after the run. May be"
            + " given several times. Without --out it goes to the folder explored within the"
            + " run's own."
      })
  private List<String> changes = List.of();

  ReportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Suffice suffice = session.suffice().get();
    RunSearch.Reference run = arguments.find(suffice);
    RunReport report = suffice.load(run.store(), run.id(), changes);
    Path folder = out.orElseGet(() -> folder(suffice.runFolder(run.store(), run.id())));
    List<String> wanted = formats.isEmpty() ? suffice.reports().formats() : formats;
    for (Path file : suffice.reports().write(report, wanted, folder)) {
      session.out().print(Line.of(session.places().show(file)));
    }
    return ExitCode.OK.number();
  }

  /** What was explored does not take the place of the run's own report. */
  private Path folder(Path ofTheRun) {
    return changes.isEmpty() ? ofTheRun : ofTheRun.resolve("explored");
  }
}
