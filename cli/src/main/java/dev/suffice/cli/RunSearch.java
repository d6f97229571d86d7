package dev.suffice.cli;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.runtime.RunSummary;
import dev.suffice.runtime.Suffice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Finds runs by what people call them.
 *
 * @param store the folder that was named as the store
 */
record RunSearch(CommandSpec command, Optional<Path> store) {
  /** How a run may be named. */
  static final String NAMES =
      "A run's id, 'latest', an experiment's YAML file, for its latest run, or a folder: one with a"
          + " store in it, for its latest run, or the run's own folder within a store.";

  private static final String LATEST = "latest";

  /**
   * A run that is there.
   *
   * @param id its id
   */
  record Reference(Path store, String id) {}

  /**
   * Finds a run.
   *
   * @throws ParameterException when no run is called so
   */
  Reference find(String run, Suffice suffice) {
    Reference wanted = reference(run);
    if (!Files.isDirectory(wanted.store())) {
      throw refusal(
          "There is no store in %s. Name it with --store, or give the folder that holds it."
              .formatted(wanted.store()));
    }
    List<String> ids = ids(run, suffice, wanted.store());
    if (wanted.id().equals(LATEST)) {
      return new Reference(wanted.store(), ids.get(0));
    }
    if (!ids.contains(wanted.id())) {
      throw refusal(
          "There is no run '%s' in %s. %s"
              .formatted(wanted.id(), wanted.store(), Suggestion.remedy(wanted.id(), ids)));
    }
    return wanted;
  }

  private List<String> ids(String run, Suffice suffice, Path folder) {
    List<RunSummary> runs = suffice.runs(folder);
    if (runs.isEmpty()) {
      throw refusal("The store in %s holds no run yet.".formatted(folder));
    }
    if (isFile(run)) {
      runs = deciding(Path.of(run), runs, folder);
    }
    return runs.stream().map(RunSummary::id).toList();
  }

  private List<RunSummary> deciding(Path file, List<RunSummary> runs, Path folder) {
    List<RunSummary> deciding = Stores.runsOf(file, runs);
    if (deciding.isEmpty()) {
      throw refusal(
          Stores.allRunsOf(file, runs).isEmpty()
              ? "The store in %s holds no run of %s yet.".formatted(folder, file)
              : "The store in %s holds only gates and backtests of %s. Name one by its id, which 'suffice runs' lists."
                  .formatted(folder, file));
    }
    return deciding;
  }

  private static boolean isFile(String run) {
    return !run.equals(LATEST) && Files.isRegularFile(Path.of(run));
  }

  private Reference reference(String run) {
    String id = isFile(run) ? LATEST : run;
    if (store.isPresent()) {
      return new Reference(Stores.named(store.get()), id);
    }
    if (isFile(run)) {
      return new Reference(Path.of(run).resolveSibling(Stores.NAME), id);
    }
    Path folder = Path.of(run);
    if (run.equals(LATEST) || !Files.isDirectory(folder)) {
      return new Reference(Path.of(Stores.NAME), run);
    }
    Optional<Path> found = Stores.of(folder);
    if (found.isPresent()) {
      return new Reference(found.get(), LATEST);
    }
    Path absolute = folder.toAbsolutePath().normalize();
    Path runs = absolute.getParent();
    if (runs != null && runs.endsWith(Stores.RUNS)) {
      return new Reference(runs.getParent(), absolute.getFileName().toString());
    }
    throw refusal(
        "The folder %s holds no store and is no run. A store is called .suffice and lies beside"
                .formatted(run)
            + " the experiment.");
  }

  private ParameterException refusal(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
