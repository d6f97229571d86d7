package dev.suffice.api.experiment;

import dev.suffice.api.metric.Metric;
import java.util.Objects;

/**
 * A metric as configured in the experiment.
 *
 * @param name the word in YAML, unique within the experiment
 * @param metric made by its factory
 * @param definition its options as text: where they differ it is another metric
 */
public record MetricSpec(String name, Metric metric, String definition) {
  public MetricSpec {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A metric needs a name");
    }
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(definition, "definition");
  }

  /** A metric without options. */
  public MetricSpec(String name, Metric metric) {
    this(name, metric, "");
  }
}
