package dev.suffice.cli;

import dev.suffice.api.experiment.Purpose;
import dev.suffice.api.run.ExitCode;
import dev.suffice.runtime.RunSummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where stores are. */
final class Stores {
  /** The name of the folder that keeps what runs know, beside the experiment. */
  static final String NAME = ".suffice";

  /** The folder in a store that holds a folder per run. */
  static final String RUNS = "runs";

  private static final Set<Integer> DECIDED =
      Set.of(ExitCode.OK.number(), ExitCode.NONE_ADEQUATE.number(), ExitCode.UNDECIDED.number());

  private Stores() {}

  /** The store that belongs to an experiment's file or to a folder, if there is one. */
  static Optional<Path> of(Path place) {
    Path folder = Files.isRegularFile(place) ? place.resolveSibling(NAME) : place.resolve(NAME);
    if (Files.isDirectory(folder)) {
      return Optional.of(folder);
    }
    boolean isStore = place.toAbsolutePath().normalize().endsWith(NAME);
    return isStore && Files.isDirectory(place) ? Optional.of(place) : Optional.empty();
  }

  /** What {@code --store} names: the store itself, or a folder with one in it. */
  static Path named(Path folder) {
    return of(folder).orElse(folder);
  }

  /** Whether a run ended with a decision, nothing left undone. */
  static boolean isDecided(RunSummary run) {
    return run.exitCode().isPresent() && DECIDED.contains(run.exitCode().getAsInt());
  }

  /** Whether a run was to decide; backtests and gates are not. */
  static boolean decides(RunSummary run) {
    return run.purpose().equals(Purpose.DECISION);
  }

  /** The runs of one experiment as it is, backtests and gates left out. */
  static List<RunSummary> runsOf(Path file, List<RunSummary> runs) {
    return allRunsOf(file, runs).stream().filter(Stores::decides).toList();
  }

  /** The runs of one experiment, backtests and gates included. */
  static List<RunSummary> allRunsOf(Path file, List<RunSummary> runs) {
    Path wanted = file.toAbsolutePath().normalize();
    return runs.stream()
        .filter(run -> run.file().toAbsolutePath().normalize().equals(wanted))
        .toList();
  }
}
