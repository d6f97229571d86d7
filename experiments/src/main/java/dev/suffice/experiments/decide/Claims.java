package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.task.Example;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Spells requirements out: one claim for each, or for each slice it speaks of. */
final class Claims {
  static final String REST = "(rest)";

  private Claims() {}

  static List<Claim> of(Experiment experiment) {
    return experiment
        .adequacy()
        .map(
            adequacy ->
                adequacy.requirements().stream()
                    .flatMap(line -> spellOut(experiment, adequacy, line).stream())
                    .toList())
        .orElse(List.of());
  }

  private static List<Claim> spellOut(Experiment experiment, Adequacy adequacy, Requirement line) {
    int repetitions = experiment.evaluation().repetitions();
    List<Example> test = experiment.data().test();
    if (line instanceof Requirement.Score score && score.onEvery().isPresent()) {
      String field = score.onEvery().get();
      var claims = new ArrayList<Claim>();
      slices(test, field, adequacy.minimumSliceSize())
          .forEach(
              (value, examples) ->
                  claims.add(
                      new Claim(
                          line, text(score, field, value), Population.of(examples, repetitions))));
      return claims;
    }
    return List.of(new Claim(line, line.text(), Population.of(test, repetitions)));
  }

  private static Map<String, List<Example>> slices(
      List<Example> test, String field, OptionalInt minimum) {
    var large = new LinkedHashMap<String, List<Example>>();
    var rest = new ArrayList<Example>();
    Population.slices(test, field)
        .forEach(
            (value, examples) -> {
              if (minimum.isPresent() && examples.size() < minimum.getAsInt()) {
                rest.addAll(examples);
              } else {
                large.put(value, examples);
              }
            });
    if (!rest.isEmpty()) {
      large.put(REST, List.copyOf(rest));
    }
    return large;
  }

  private static String text(Requirement.Score score, String field, String value) {
    String ending = " on every " + field;
    String start =
        score.text().endsWith(ending)
            ? score.text().substring(0, score.text().length() - ending.length())
            : score.text();
    return "%s on %s %s".formatted(start, field, value);
  }
}
