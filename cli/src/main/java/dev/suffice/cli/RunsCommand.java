package dev.suffice.cli;

import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.json.JsonOutput;
import dev.suffice.cli.view.RunsView;
import dev.suffice.runtime.RunSummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code suffice runs}. */
@Command(
    name = "runs",
    header = "Lists the runs of a store, newest first.",
    customSynopsis = "suffice runs [OPTIONS]",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description =
        "One line per run: its id, when it started, how many trials it made and reused, what it"
            + " spent and how it ended. 'suffice show' tells more of one of them.",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:The runs are listed.",
      " 1:Input or output failed, or a bug of Suffice.",
      " 2:There is no such store, or the arguments are wrong."
    },
    footerHeading = "%nExample:%n",
    footer = "  suffice runs --store config/examples/.suffice")
final class RunsCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec command;
  @Mixin private JsonOption json;

  @Option(
      names = "--store",
      paramLabel = "FOLDER",
      description = "The folder that keeps the runs; by default .suffice in the current folder.")
  private Path store = Path.of(Stores.NAME);

  RunsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path folder =
        Files.isDirectory(store.resolve(Stores.NAME)) ? store.resolve(Stores.NAME) : store;
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          command.commandLine(), "There is no store in %s. Name it with --store.".formatted(store));
    }
    List<RunSummary> runs = session.suffice().get().runs(folder);
    if (json.json()) {
      session.out().printVerbatim(JsonOutput.runs(runs));
    } else {
      session.out().print(RunsView.of(runs, session.out().width()));
    }
    return ExitCode.OK.number();
  }
}
