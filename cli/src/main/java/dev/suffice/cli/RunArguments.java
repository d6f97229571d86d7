package dev.suffice.cli;

import dev.suffice.runtime.Suffice;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which run of which store. */
final class RunArguments {
  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Parameters(paramLabel = "RUN", description = RunSearch.NAMES)
  private String run;

  @Option(
      names = "--store",
      paramLabel = "FOLDER",
      description = "The folder that keeps the run; by default .suffice in the current folder.")
  private Optional<Path> store = Optional.empty();

  /** Finds the run; refuses a name that fits none. */
  RunSearch.Reference find(Suffice suffice) {
    return new RunSearch(command, store).find(run, suffice);
  }
}
