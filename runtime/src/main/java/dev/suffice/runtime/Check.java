package dev.suffice.runtime;

import dev.suffice.api.experiment.Experiment;
import java.util.List;
import java.util.Objects;

/**
 * What can be said of an experiment without spending anything.
 *
 * @param undecidable sentences: requirements that this test set can never certify, and why
 */
public record Check(Experiment experiment, List<String> undecidable) {
  public Check {
    Objects.requireNonNull(experiment, "experiment");
    undecidable = List.copyOf(undecidable);
  }
}
