package dev.suffice.cli;

import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Style;
import dev.suffice.cli.view.ResultView;
import dev.suffice.runtime.Suffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code suffice show}. */
@Command(
    name = "show",
    header = "Shows what a run found out.",
    customSynopsis = "suffice show [OPTIONS] RUN",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description =
        "Prints the recommendation, the approaches side by side and the reasons, worked out again"
            + " from the store. No model is called.",
    parameterListHeading = "%nArgument:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:The run is shown.",
      " 1:Input or output failed, or a bug of Suffice.",
      " 2:There is no such run, or the arguments are wrong."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  suffice show latest", "  suffice show config/examples --json"})
final class ShowCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private RunArguments arguments;
  @Mixin private JsonOption json;

  ShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Suffice suffice = session.suffice().get();
    RunSearch.Reference run = arguments.find(suffice);
    RunReport report = suffice.load(run.store(), run.id());
    if (json.json()) {
      session.out().printVerbatim(suffice.reports().json(report));
      return ExitCode.OK.number();
    }
    session.out().print(List.of(Line.of(Style.STRONG, report.experiment().name()), Line.EMPTY));
    session.out().print(ResultView.of(report, session.out().width()));
    Path page = suffice.runFolder(run.store(), run.id()).resolve("report.html");
    List<Path> files = Files.isRegularFile(page) ? List.of(page) : List.of();
    ReportPlace.of(files, session.places()).ifPresent(session.out()::print);
    return ExitCode.OK.number();
  }
}
