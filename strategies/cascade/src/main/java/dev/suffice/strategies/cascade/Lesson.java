package dev.suffice.strategies.cascade;

import dev.suffice.api.strategy.ApproachId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a cascade learnt on the validation split, in words: the threshold of each step but the last,
 * and the share of the questions that each step answers by them.
 */
final class Lesson {
  private final List<ApproachId> steps;
  private final List<List<Check>> checks;
  private final List<Threshold> thresholds;

  /**
   * @param checks for each step, what it made of each question; all of one length
   * @param thresholds one for each step but the last
   */
  Lesson(List<ApproachId> steps, List<List<Check>> checks, List<Threshold> thresholds) {
    this.steps = List.copyOf(steps);
    this.checks = List.copyOf(checks);
    this.thresholds = List.copyOf(thresholds);
  }

  String sentence() {
    int questions = checks.get(0).size();
    int[] kept = kept();
    var parts = new ArrayList<String>();
    for (int step = 0; step < thresholds.size(); step++) {
      parts.add(part(steps.get(step), thresholds.get(step), share(kept[step], questions)));
    }
    int last = steps.size() - 1;
    parts.add("%s answers the rest, %s".formatted(steps.get(last), share(kept[last], questions)));
    return "Learnt on %s validation examples: %s.".formatted(questions, String.join("; ", parts));
  }

  private static String part(ApproachId step, Threshold threshold, String share) {
    return threshold
        .least()
        .map(
            least ->
                "an answer of %s is kept from a confidence of %s, %s of all"
                    .formatted(step, String.format(Locale.ROOT, "%.3f", least), share))
        .orElse("no answer of %s is kept".formatted(step));
  }

  /** How many questions end at each step. */
  private int[] kept() {
    var kept = new int[steps.size()];
    for (int question = 0; question < checks.get(0).size(); question++) {
      kept[end(question)]++;
    }
    return kept;
  }

  private int end(int question) {
    for (int step = 0; step < thresholds.size(); step++) {
      Optional<Double> confidence = checks.get(step).get(question).confidence();
      if (thresholds.get(step).keeps(confidence)) {
        return step;
      }
    }
    return steps.size() - 1;
  }

  private static String share(int part, int whole) {
    return Math.round(100.0 * part / whole) + " %";
  }
}
