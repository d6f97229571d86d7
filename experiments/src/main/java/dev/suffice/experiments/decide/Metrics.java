package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.task.Example;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds metrics by name. */
final class Metrics {
  private Metrics() {}

  static Optional<MetricSpec> find(Experiment experiment, String name) {
    return experiment.metrics().stream().filter(metric -> metric.name().equals(name)).findFirst();
  }

  /** Which examples a requirement speaks of: those that its metric concerns. */
  static Predicate<Example> concerned(Experiment experiment, Requirement requirement) {
    return Objections.metric(requirement)
        .flatMap(name -> find(experiment, name))
        .<Predicate<Example>>map(spec -> spec.metric()::concerns)
        .orElse(example -> true);
  }
}
