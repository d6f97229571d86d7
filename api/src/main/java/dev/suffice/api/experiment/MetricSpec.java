package dev.suffice.api.experiment;

import dev.suffice.api.metric.Metric;
import java.util.Objects;
import java.util.Optional;

/**
 * A metric as configured in the experiment.
 *
 * @param name the word in YAML, unique within the experiment
 * @param metric made by its factory
 * @param definition its options as text: where they differ it is another metric
 * @param meaning what a score says, in a sentence for readers of a report; absent where its factory
 *     does not tell
 */
public record MetricSpec(String name, Metric metric, String definition, Optional<String> meaning) {
  public MetricSpec {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A metric needs a name");
    }
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(meaning, "meaning");
  }

  /** A metric without options, of which nobody says what its scores mean. */
  public MetricSpec(String name, Metric metric) {
    this(name, metric, "", Optional.empty());
  }
}
