package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.RequirementWords;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.tally.Population;
import dev.suffice.experiments.tally.TestSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Spells requirements out: one claim for each, or for each slice it speaks of. */
final class Claims {
  static final String REST = "(rest)";

  private Claims() {}

  static List<Claim> of(Experiment experiment) {
    return experiment.adequacy().isEmpty() ? List.of() : of(experiment, TestSet.of(experiment));
  }

  static List<Claim> of(Experiment experiment, TestSet testSet) {
    return experiment.adequacy().stream()
        .flatMap(
            adequacy ->
                adequacy.requirements().stream()
                    .flatMap(line -> spellOut(experiment, testSet, adequacy, line).stream()))
        .toList();
  }

  private static List<Claim> spellOut(
      Experiment experiment, TestSet testSet, Adequacy adequacy, Requirement line) {
    Predicate<Example> concerned = Metrics.concerned(experiment, line);
    if (line instanceof Requirement.Score score && score.onEvery().isPresent()) {
      String field = score.onEvery().get();
      return slices(testSet.slices(field, concerned), testSet, adequacy.minimumSliceSize())
          .entrySet()
          .stream()
          .map(slice -> claim(score, field, slice.getKey(), testSet.of(slice.getValue())))
          .toList();
    }
    return List.of(
        new Claim(
            line,
            line.text(),
            RequirementWords.of(line),
            Optional.empty(),
            testSet.all(concerned)));
  }

  private static Claim claim(
      Requirement.Score line, String field, String value, Population population) {
    String ending = " on every " + field;
    String start =
        line.text().endsWith(ending)
            ? line.text().substring(0, line.text().length() - ending.length())
            : line.text();
    String slice = field + " " + value;
    return new Claim(
        line,
        start + " on " + slice,
        RequirementWords.of(line).where(field, value),
        Optional.of(slice),
        population);
  }

  /** By value; what is pooled stays in the one order, as a sample that is looked at must. */
  private static Map<String, List<Integer>> slices(
      Map<String, List<Integer>> values, TestSet testSet, OptionalInt minimum) {
    var large = new LinkedHashMap<String, List<Integer>>();
    var pooled = new HashSet<Integer>();
    values.forEach(
        (value, examples) -> {
          if (minimum.isPresent() && examples.size() < minimum.getAsInt()) {
            pooled.addAll(examples);
          } else {
            large.put(value, examples);
          }
        });
    if (!pooled.isEmpty()) {
      large.put(REST, testSet.inOrder(pooled));
    }
    return large;
  }
}
