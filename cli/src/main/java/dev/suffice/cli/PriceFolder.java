package dev.suffice.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --folder}, of commands that look into price catalogues. */
final class PriceFolder {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      defaultValue = ".",
      description =
          "The folder of the experiment, with its prices.yaml; by default the current folder.")
  private Path folder;

  Path folder() {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          command.commandLine(), "There is no folder '%s'.".formatted(folder));
    }
    return folder.toAbsolutePath().normalize();
  }
}
