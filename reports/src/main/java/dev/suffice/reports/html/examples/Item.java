package dev.suffice.reports.html.examples;

import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Example;
import dev.suffice.reports.text.Excerpt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A test example with its trials.
 *
 * @param position in the test data, from 0
 * @param disagreement of the trials about it, from 0 to 0.25
 * @param goodness of the trials in the mean, from 0 to 1
 */
record Item(
    Example example, int position, List<ScoredTrial> trials, double disagreement, double goodness) {
  /** Biggest disagreements first, then what the most got wrong, then as in the data. */
  private static final Comparator<Item> ORDER =
      Comparator.comparingDouble(Item::disagreement)
          .reversed()
          .thenComparingDouble(Item::goodness)
          .thenComparingInt(Item::position);

  static List<Item> sorted(RunReport report, Grading grading) {
    Map<String, List<ScoredTrial>> trials =
        report.trials().stream()
            .collect(Collectors.groupingBy(scored -> scored.trial().exampleId()));
    List<Item> items = new ArrayList<>();
    for (Example example : report.experiment().data().test()) {
      List<ScoredTrial> own = trials.getOrDefault(example.id(), List.of());
      items.add(
          new Item(example, items.size(), own, grading.disagreement(own), grading.goodness(own)));
    }
    items.sort(ORDER);
    return items;
  }

  /** Its input, what is expected, and what was answered. */
  Stream<String> texts() {
    return Stream.of(
            Stream.of(example.input()),
            example.expected().stream(),
            trials.stream().map(scored -> Excerpt.said(scored.trial().outcome())))
        .flatMap(part -> part);
  }
}
