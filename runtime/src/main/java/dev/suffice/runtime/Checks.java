package dev.suffice.runtime;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.config.ExperimentReader;
import dev.suffice.config.ReadOptions;
import dev.suffice.experiments.decide.Powers;
import jakarta.inject.Inject;

/** Reads experiments and says what can be said without spending anything. For any thread. */
final class Checks {
  private final ExperimentReader reader;

  @Inject
  Checks(ExperimentReader reader) {
    this.reader = reader;
  }

  /**
   * @throws dev.suffice.api.experiment.InvalidExperimentException with every problem found
   */
  Check of(ReadRequest request) {
    var options =
        new ReadOptions(request.overrides(), request.allowOutside(), request.environment());
    Experiment experiment = reader.read(request.file().toAbsolutePath().normalize(), options);
    return new Check(experiment, Obstacles.undecidable(experiment), Powers.of(experiment));
  }
}
