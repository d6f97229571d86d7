package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import java.util.Optional;

/** Finds metrics by name. */
final class Metrics {
  private Metrics() {}

  static Optional<MetricSpec> find(Experiment experiment, String name) {
    return experiment.metrics().stream().filter(metric -> metric.name().equals(name)).findFirst();
  }
}
