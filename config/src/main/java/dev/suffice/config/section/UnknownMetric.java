package dev.suffice.config.section;

import dev.suffice.api.catalog.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What a line of {@code require:} may have meant that speaks of a metric which does not exist. */
final class UnknownMetric {
  /** What is required without a metric, as it is written; of several the first is offered. */
  private static final List<String> MEASURED =
      List.of("cost per request", "latency p95", "mean latency", "cost per month", "total cost");

  private UnknownMetric() {}

  /** What to write instead. */
  static String remedy(String name, Metrics metrics) {
    Optional<String> measured = measured(name);
    if (measured.isPresent()) {
      return "Did you mean `%s`? %s".formatted(measured.get(), RequirementParser.EXAMPLES);
    }
    if (Suggestion.near(name, metrics.names()).isPresent()) {
      return Suggestion.remedy(name, metrics.names());
    }
    Optional<String> installed = Suggestion.near(name, metrics.installed());
    if (installed.isPresent()) {
      return "Did you mean '%1$s'? Then add %1$s to `metrics:`.".formatted(installed.get());
    }
    return "Under `metrics:` are %s; `suffice list metrics` shows all there are. %s"
        .formatted(String.join(", ", new TreeSet<>(metrics.names())), RequirementParser.EXAMPLES);
  }

  /** By one of its words, or almost the whole. */
  private static Optional<String> measured(String name) {
    return MEASURED.stream()
        .filter(line -> Arrays.asList(line.split(" ", -1)).contains(name))
        .findFirst()
        .or(() -> Suggestion.near(name, MEASURED));
  }
}
