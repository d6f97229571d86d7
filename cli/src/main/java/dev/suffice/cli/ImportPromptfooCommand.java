package dev.suffice.cli;

import dev.suffice.api.experiment.ImportedExperiment;
import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.view.ImportView;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code suffice import promptfoo}. */
@Command(
    name = "promptfoo",
    header = "Makes an experiment of a configuration of promptfoo.",
    customSynopsis = "suffice import promptfoo [OPTIONS] FILE",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "Every prompt with every provider becomes an approach, every test a row of data, and what is"
          + " asserted a metric. Files that are there already are never touched.",
      "",
      "What is not carried over, or means something else now, is listed with its place."
    },
    parameterListHeading = "%nArgument:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:The experiment is written.",
      " 1:Input or output failed, or a bug of Suffice.",
      " 2:A file is wrong or missing, nothing can be carried over, or a file to be written is there already; nothing was written."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  suffice import promptfoo promptfooconfig.yaml --out routing",
      "  suffice import promptfoo promptfooconfig.yaml --results results.json"
    })
final class ImportPromptfooCommand implements Callable<Integer> {
  private static final String FOLDER = "suffice";

  private final Session session;

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "FILE", description = "The configuration, as YAML or JSON.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where to write the experiment; by default 'suffice' beside the configuration.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description =
          "What 'promptfoo eval --output results.json' wrote: its answers become approaches with"
              + " 'strategy: recorded', for which no model is asked.")
  private Optional<Path> results = Optional.empty();

  @Option(
      names = "--allow-outside",
      description = "Let the configuration name files outside its own folder.")
  private boolean allowOutside;

  ImportPromptfooCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    require(file);
    results.ifPresent(this::require);
    Path folder = out.orElseGet(() -> file.toAbsolutePath().resolveSibling(FOLDER));
    try {
      ImportedExperiment imported =
          session.suffice().get().importPromptfoo(file, results, folder, allowOutside);
      Path experiment = imported.files().get(0).normalize();
      String shown = session.places().show(experiment);
      session.out().print(ImportView.of(imported, shown, session.out().width()));
      session.out().print(Line.EMPTY);
      session.out().print(Line.of("Next: " + next(shown)));
      return ExitCode.OK.number();
    } catch (FileAlreadyExistsException taken) {
      session
          .err()
          .printVerbatim(
              "suffice: %s is there already; nothing was written. Name another folder with --out."
                  .formatted(taken.getMessage()));
      return ExitCode.USER_ERROR.number();
    }
  }

  private String next(String shown) {
    return ShellWords.join(List.of(session.program(), "check", shown));
  }

  private void require(Path named) {
    if (!Files.isRegularFile(named)) {
      throw new ParameterException(
          command.commandLine(), "There is no file '%s'.".formatted(named));
    }
  }
}
