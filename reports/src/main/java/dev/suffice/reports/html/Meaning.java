package dev.suffice.reports.html;

import dev.suffice.api.experiment.MetricSpec;
import java.util.List;
import java.util.function.Predicate;

/** What a metric says, for those who read its name the first time. */
record Meaning(String metric, String text) {
  /** Of the metrics that are wanted and that somebody explains. */
  static List<Meaning> of(ReportIndex index, Predicate<String> wanted) {
    return index.experiment().metrics().stream()
        .filter(spec -> wanted.test(spec.name()))
        .flatMap(spec -> spec.meaning().map(text -> new Meaning(spec.name(), text)).stream())
        .toList();
  }

  /** Whether the first screen speaks of a metric: it is required, or quality is shown by it. */
  static boolean isOnFirstScreen(ReportIndex index, String name) {
    return index.isRequired(name)
        || index.metric().map(MetricSpec::name).filter(name::equals).isPresent();
  }
}
