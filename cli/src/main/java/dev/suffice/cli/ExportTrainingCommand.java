package dev.suffice.cli;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.view.TrainingFilesView;
import dev.suffice.runtime.Suffice;
import dev.suffice.runtime.TrainingFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code suffice export training}. */
@Command(
    name = "training",
    header = "Writes the files that models would be trained with.",
    customSynopsis = "suffice export training [OPTIONS] FILE",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "For every approach that fine-tunes a model: its training examples, and those of validation"
          + " where there are any, as the very prompts that the tuned model is asked with. What"
          + " would do harm is told: repeated and contradictory examples, labels nobody is shown,"
          + " examples of the test split, secrets and personal data. Nothing is sent anywhere."
    },
    parameterListHeading = "%nArgument:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:The files are written.",
      " 1:Input or output failed, or a bug of Suffice.",
      " 2:The file or the arguments are wrong, or no approach fine-tunes a model."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  suffice export training routing.yaml",
      "  suffice export training routing.yaml --format bedrock --out files"
    })
final class ExportTrainingCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec command;
  @Mixin private ExperimentArguments experiment;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "openai",
      description = "openai (by default; most others take it), gemini or bedrock.")
  private String format;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      defaultValue = "",
      description = "Where the files are put; the current folder by default.")
  private Path folder;

  ExportTrainingCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Suffice suffice = session.suffice().get();
    List<TrainingFiles> files = files(suffice, suffice.check(experiment.request()).experiment());
    if (files.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "No approach of %s fine-tunes a model; `strategy: fine-tune` would."
              .formatted(experiment.file()));
    }
    session.out().print(TrainingFilesView.of(files, session.places(), session.out().width()));
    return ExitCode.OK.number();
  }

  private List<TrainingFiles> files(Suffice suffice, Experiment read) throws IOException {
    try {
      return suffice.training().export(read, format, folder);
    } catch (IllegalArgumentException refused) {
      throw new ParameterException(command.commandLine(), refused.getMessage(), refused);
    }
  }
}
