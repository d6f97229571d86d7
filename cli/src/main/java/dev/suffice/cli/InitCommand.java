package dev.suffice.cli;

import dev.suffice.api.run.ExitCode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code suffice init}. */
@Command(
    name = "init",
    header = "Writes an experiment to begin with, data included.",
    customSynopsis = "suffice init [FOLDER]",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "Writes experiment.yaml, its data and the JSON Schema for editors into a folder, ready to"
          + " run: the quickstart, to be turned into an experiment of your own. Files that are"
          + " there already are never touched."
    },
    parameterListHeading = "%nArgument:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:The experiment is written.",
      " 1:Input or output failed, or a bug of Suffice; nothing was written.",
      " 2:A file of that name is there already, or the arguments are wrong; nothing was written."
    },
    footerHeading = "%nExample:%n",
    footer = "  suffice init routing")
final class InitCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      defaultValue = ".",
      description = "Where to write it; made if it is not there. By default the current folder.")
  private Path folder;

  InitCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    try {
      List<Path> files = session.suffice().get().writeStarter(folder);
      files.forEach(file -> session.out().printVerbatim("wrote " + file.normalize()));
      String written = files.get(0).normalize().toString();
      session
          .out()
          .printVerbatim("Next: " + ShellWords.join(List.of(session.program(), "check", written)));
      return ExitCode.OK.number();
    } catch (FileAlreadyExistsException taken) {
      session
          .err()
          .printVerbatim(
              "suffice: %s is there already; nothing was written. Name another folder."
                  .formatted(taken.getMessage()));
      return ExitCode.USER_ERROR.number();
    }
  }
}
