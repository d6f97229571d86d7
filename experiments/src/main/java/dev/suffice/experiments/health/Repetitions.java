package dev.suffice.experiments.health;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.result.Place;
import dev.suffice.api.result.PlacedExample;
import dev.suffice.api.result.SameTexts;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.SameText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds texts that stand in the data more than once. */
final class Repetitions {
  private Repetitions() {}

  static List<SameTexts> in(Dataset data) {
    Map<String, List<PlacedExample>> byText = new LinkedHashMap<>();
    add(byText, Place.TEST, data.test());
    add(byText, Place.TRAINING, data.training());
    add(byText, Place.VALIDATION, data.validation());
    add(byText, Place.LEFT_OUT, data.leftOut());
    return byText.values().stream().filter(one -> one.size() > 1).map(SameTexts::new).toList();
  }

  private static void add(
      Map<String, List<PlacedExample>> byText, Place place, List<Example> examples) {
    for (Example example : examples) {
      byText
          .computeIfAbsent(SameText.key(example), text -> new ArrayList<>(1))
          .add(new PlacedExample(place, example));
    }
  }
}
