package dev.suffice.config;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.task.Example;
import dev.suffice.config.document.Value;
import dev.suffice.config.form.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every example can be scored by every metric; of many that cannot, the first few are shown. */
final class ScorableRule {
  private static final int SHOWN = 3;

  private ScorableRule() {}

  static void check(
      Optional<Value> metrics, List<MetricSpec> specs, Dataset data, Reading reading) {
    metrics.ifPresent(place -> specs.forEach(spec -> check(place, spec, data, reading)));
  }

  private static void check(Value metrics, MetricSpec spec, Dataset data, Reading reading) {
    List<Map.Entry<Example, String>> complaints =
        Stream.concat(data.validation().stream(), data.test().stream())
            .flatMap(
                example ->
                    spec.metric().complaint(example).map(why -> Map.entry(example, why)).stream())
            .toList();
    long more = complaints.size() - SHOWN;
    for (int i = 0; i < Math.min(SHOWN, complaints.size()); i++) {
      boolean isLast = i == SHOWN - 1;
      problem(metrics, spec, complaints.get(i), isLast && more > 0 ? more(more) : "", reading);
    }
  }

  private static void problem(
      Value metrics,
      MetricSpec spec,
      Map.Entry<Example, String> complaint,
      String more,
      Reading reading) {
    String message =
        "'%s' cannot score the example '%s'.".formatted(spec.name(), complaint.getKey().id());
    reading.problem(metrics, "metrics", message, complaint.getValue() + more);
  }

  private static String more(long more) {
    return String.format(Locale.ROOT, " (And %,d more like it.)", more);
  }
}
