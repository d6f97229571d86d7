package dev.suffice.config.section;

import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.metric.Metric;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The metrics of a file.
 *
 * @param names all of them, also those with problems of their own
 * @param specs those that are right
 */
public record Metrics(Set<String> names, List<MetricSpec> specs) {
  public Metrics {
    names = Set.copyOf(names);
    specs = List.copyOf(specs);
  }

  Optional<Metric> find(String name) {
    return specs.stream()
        .filter(spec -> spec.name().equals(name))
        .map(MetricSpec::metric)
        .findFirst();
  }
}
