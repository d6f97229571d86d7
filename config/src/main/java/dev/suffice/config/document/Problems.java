package dev.suffice.config.document;

import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.experiment.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong, so that a person is told everything at once. For one thread. */
public final class Problems {
  private final Set<Problem> found = new LinkedHashSet<>();
  private final Set<Problem> missingKeys = new LinkedHashSet<>();

  /** Adds a problem; the same one twice counts once. */
  public void add(Location location, String path, String message, String remedy) {
    found.add(problem(location, path, message, remedy));
  }

  /**
   * Adds a secret that is not set. It is no problem of the file: only who calls a model or an
   * application needs it.
   */
  public void addMissingKey(Location location, String path, String message, String remedy) {
    missingKeys.add(problem(location, path, message, remedy));
  }

  private static Problem problem(Location location, String path, String message, String remedy) {
    return new Problem(location, path.isEmpty() ? "(document)" : path, message, remedy);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<Problem> toList() {
    return List.copyOf(found);
  }

  /** The secrets that are not set, which are not among the problems. */
  public List<Problem> missingKeys() {
    return List.copyOf(missingKeys);
  }

  /**
   * Ends the reading when anything was found.
   *
   * @throws InvalidExperimentException when anything was found
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidExperimentException(toList());
    }
  }
}
