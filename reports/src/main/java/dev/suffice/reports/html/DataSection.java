package dev.suffice.reports.html;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.TaskKind;
import dev.suffice.reports.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The data, and what is wrong with it.
 *
 * @param notes what the counts do not say
 */
record DataSection(List<Split> splits, List<String> notes, List<String> warnings) {
  /** One split and what it is for. */
  record Split(String name, String examples, String use) {}

  static DataSection of(ReportIndex index) {
    Dataset data = index.experiment().data();
    return new DataSection(
        List.of(
            split("Training", data.training(), "approaches learn and demonstrate from it"),
            split("Validation", data.validation(), "approaches choose settings by it"),
            split("Test", data.test(), "approaches are judged by it, and by nothing else")),
        notes(index),
        index.experiment().warnings());
  }

  private static Split split(String name, List<Example> examples, String use) {
    return new Split(name, Figures.count(examples.size()), use);
  }

  private static List<String> notes(ReportIndex index) {
    List<Example> test = index.experiment().data().test();
    List<String> notes = new ArrayList<>();
    if (index.experiment().task().kind() == TaskKind.CLASSIFICATION) {
      notes.add(balance(test));
    }
    long clusters =
        test.stream().map(one -> one.cluster().orElse("\0" + one.id())).distinct().count();
    if (clusters < test.size()) {
      notes.add(
          "%s of the test set form %s that depend on each other; the bounds count clusters."
              .formatted(
                  Words.many(test.size(), "example", "examples"),
                  Words.many(clusters, "cluster", "clusters")));
    }
    return notes;
  }

  private static String balance(List<Example> test) {
    Map<String, Long> sizes =
        test.stream()
            .map(example -> example.expected().get(0))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long least = sizes.values().stream().mapToLong(Long::longValue).min().orElse(0);
    long most = sizes.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return "%s in the test set; the rarest has %s, the most frequent %s."
        .formatted(
            Words.many(sizes.size(), "class", "classes"),
            Words.many(least, "example", "examples"),
            Figures.count(most));
  }
}
