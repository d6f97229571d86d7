package dev.suffice.experiments.health;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.ClassBalance;
import dev.suffice.api.result.Place;
import dev.suffice.api.result.SplitHealth;
import dev.suffice.api.result.TextLengths;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Label;
import dev.suffice.api.task.SameText;
import dev.suffice.api.task.Task;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts what each split has. */
final class Splits {
  private Splits() {}

  static List<SplitHealth> of(Experiment experiment) {
    Dataset data = experiment.data();
    Task task = experiment.task();
    return List.of(
        split(Place.TRAINING, data.training(), task),
        split(Place.VALIDATION, data.validation(), task),
        split(Place.TEST, data.test(), task));
  }

  private static SplitHealth split(Place place, List<Example> examples, Task task) {
    long texts = examples.stream().map(SameText::key).distinct().count();
    return new SplitHealth(
        place,
        examples.size(),
        (int) (examples.size() - texts),
        examples.isEmpty() ? Optional.empty() : Optional.of(lengths(examples)),
        examples.isEmpty() || task.labels().isEmpty()
            ? Optional.empty()
            : Optional.of(balance(examples, task)));
  }

  private static TextLengths lengths(List<Example> examples) {
    int[] sorted =
        examples.stream()
            .map(Example::input)
            .mapToInt(text -> text.codePointCount(0, text.length()))
            .sorted()
            .toArray();
    return new TextLengths(
        sorted[0], rank(sorted, 0.5), rank(sorted, 0.95), sorted[sorted.length - 1]);
  }

  /** The smallest value that at least this share of all does not exceed. */
  private static int rank(int[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  /** An example with several acceptable labels counts for the first. */
  private static ClassBalance balance(List<Example> examples, Task task) {
    Map<String, Integer> sizes = new TreeMap<>();
    examples.forEach(example -> sizes.merge(example.expected().get(0), 1, Integer::sum));
    var bySize = Map.Entry.<String, Integer>comparingByValue();
    var byName = Map.Entry.<String, Integer>comparingByKey();
    var largest = sizes.entrySet().stream().min(bySize.reversed().thenComparing(byName)).get();
    var smallest = sizes.entrySet().stream().min(bySize.thenComparing(byName)).get();
    return new ClassBalance(
        sizes.size(),
        largest.getKey(),
        largest.getValue(),
        smallest.getKey(),
        smallest.getValue(),
        effective(sizes, examples.size()),
        task.labels().stream().map(Label::name).filter(name -> !sizes.containsKey(name)).toList(),
        sizes.entrySet().stream()
            .filter(entry -> entry.getValue() == 1)
            .map(Map.Entry::getKey)
            .sorted(Comparator.naturalOrder())
            .toList());
  }

  private static double effective(Map<String, Integer> sizes, int examples) {
    double entropy = 0;
    for (int size : sizes.values()) {
      double share = size / (double) examples;
      entropy -= share * Math.log(share);
    }
    return Math.max(1, Math.exp(entropy));
  }
}
