package dev.suffice.cli;

import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.json.JsonOutput;
import dev.suffice.cli.view.RunsView;
import dev.suffice.runtime.RunSummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code suffice runs}. */
@Command(
    name = "runs",
    header = "Lists the runs of a store, newest first.",
    customSynopsis = "suffice runs [OPTIONS] [FILE|FOLDER]",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description =
        "One line per run: its id, how many trials it made and reused, what it"
            + " spent and how it ended. 'suffice show' tells more of one of them.",
    parameterListHeading = "%nArgument:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:The runs are listed.",
      " 1:Input or output failed, or a bug of Suffice.",
      " 2:There is no such store, or the arguments are wrong."
    },
    footerHeading = "%nExample:%n",
    footer = "  suffice runs config/examples")
final class RunsCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec command;
  @Mixin private JsonOption json;

  @Parameters(
      paramLabel = "FILE|FOLDER",
      arity = "0..1",
      description =
          "An experiment's YAML file, for its runs alone, or a folder with a store in it; by"
              + " default the current folder.")
  private Optional<Path> place = Optional.empty();

  @Option(
      names = "--store",
      paramLabel = "FOLDER",
      description = "The folder that keeps the runs; by default .suffice where FILE or FOLDER is.")
  private Optional<Path> store = Optional.empty();

  RunsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path folder = folder();
    List<RunSummary> stored = session.suffice().get().runs(folder);
    List<RunSummary> runs =
        place.filter(Files::isRegularFile).map(file -> Stores.runsOf(file, stored)).orElse(stored);
    if (json.json()) {
      session.out().printVerbatim(JsonOutput.runs(runs));
    } else {
      session.out().print(RunsView.of(runs, session.out().width()));
    }
    return ExitCode.OK.number();
  }

  private Path folder() {
    Path named = store.or(() -> place).orElse(Path.of(""));
    Path folder =
        store
            .map(Stores::named)
            .orElseGet(() -> Stores.of(named).orElse(named.resolve(Stores.NAME)));
    if (Files.isDirectory(folder)) {
      return folder;
    }
    throw new ParameterException(
        command.commandLine(),
        "There is no store in %s. Name it with --store.".formatted(session.places().show(named)));
  }
}
