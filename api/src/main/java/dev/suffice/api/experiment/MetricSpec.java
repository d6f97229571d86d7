package dev.suffice.api.experiment;

import dev.suffice.api.metric.Metric;
import java.util.Objects;

/**
 * A metric as configured in the experiment.
 *
 * @param name the word in YAML, unique within the experiment
 * @param metric made by its factory
 */
public record MetricSpec(String name, Metric metric) {
  public MetricSpec {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A metric needs a name");
    }
    Objects.requireNonNull(metric, "metric");
  }
}
