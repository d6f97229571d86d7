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

  /** Adds a problem; the same one twice counts once. */
  public void add(Location location, String path, String message, String remedy) {
    String place = path.isEmpty() ? "(document)" : path;
    found.add(new Problem(location, place, message, remedy));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<Problem> toList() {
    return List.copyOf(found);
  }

  /**
   * @throws InvalidExperimentException when anything was found
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidExperimentException(toList());
    }
  }
}
