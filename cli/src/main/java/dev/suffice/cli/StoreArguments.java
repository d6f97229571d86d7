package dev.suffice.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which store, named by what is beside it. */
final class StoreArguments {
  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Parameters(
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

  /** What was named beside the store, if anything was. */
  Optional<Path> place() {
    return place;
  }

  /**
   * The store's folder.
   *
   * @throws ParameterException when there is none
   */
  Path folder(Session session) {
    return folder(command, place, store, session);
  }

  /**
   * The folder of a store that is named by these.
   *
   * @throws ParameterException when there is none
   */
  static Path folder(
      CommandSpec command, Optional<Path> place, Optional<Path> store, Session session) {
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
