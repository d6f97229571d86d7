package dev.suffice.config;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.judge.JudgeMetric;
import dev.suffice.api.judge.JudgeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person should know of the judges: those that judge themselves, and unchecked ones. */
record JudgeWarnings(List<ModelSpec> models, List<ApproachSpec> approaches) {
  List<String> of(List<MetricSpec> metrics) {
    var warnings = new ArrayList<String>();
    for (MetricSpec metric : metrics) {
      if (metric.metric() instanceof JudgeMetric judged) {
        partial(judged.judge()).ifPresent(warnings::add);
        unchecked(judged.judge()).ifPresent(warnings::add);
      }
    }
    return warnings;
  }

  private Optional<String> partial(JudgeSpec judge) {
    Optional<ModelSpec> judging = model(judge.model().value());
    List<String> own =
        approaches.stream()
            .filter(
                approach ->
                    approach.models().stream()
                        .flatMap(name -> model(name).stream())
                        .anyMatch(model -> judging.filter(one -> isSame(one, model)).isPresent()))
            .map(ApproachSpec::id)
            .toList();
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The judge '%s' is the model of %s as well: models rate answers like their own higher. Let another model judge."
                .formatted(judge.metric(), String.join(", ", own)));
  }

  private static Optional<String> unchecked(JudgeSpec judge) {
    return judge.hasLabels()
        ? Optional.empty()
        : Optional.of(
            "Nobody has checked the judge '%s': add `human-labels`, answers that people have judged, and `minimum-agreement`."
                .formatted(judge.metric()));
  }

  private static boolean isSame(ModelSpec one, ModelSpec other) {
    return one.provider().equals(other.provider()) && one.options().equals(other.options());
  }

  private Optional<ModelSpec> model(String name) {
    return models.stream().filter(model -> model.name().equals(name)).findFirst();
  }
}
