package dev.suffice.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which job, and the store that knows it. */
final class JobArguments {
  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      index = "0",
      paramLabel = "JOB",
      description = "What the service calls it, as 'suffice jobs' lists it.")
  private String job;

  @Parameters(
      index = "1",
      paramLabel = "FILE|FOLDER",
      arity = "0..1",
      description =
          "An experiment's YAML file, or a folder with a store in it; by default the current"
              + " folder.")
  private Optional<Path> place = Optional.empty();

  @Option(
      names = "--store",
      paramLabel = "FOLDER",
      description = "The folder that keeps the runs; by default .suffice where FILE or FOLDER is.")
  private Optional<Path> store = Optional.empty();

  String job() {
    return job;
  }

  /** The store's folder. */
  Path folder(Session session) {
    return StoreArguments.folder(command, place, store, session);
  }
}
