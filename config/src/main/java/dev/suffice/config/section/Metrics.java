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
 * @param installed the names of all metrics that can be had
 * @param specs those that are right
 */
public record Metrics(Set<String> names, Set<String> installed, List<MetricSpec> specs) {
  public Metrics {
    names = Set.copyOf(names);
    installed = Set.copyOf(installed);
    specs = List.copyOf(specs);
  }

  Optional<Metric> find(String name) {
    return specs.stream()
        .filter(spec -> spec.name().equals(name))
        .map(MetricSpec::metric)
        .findFirst();
  }
}
