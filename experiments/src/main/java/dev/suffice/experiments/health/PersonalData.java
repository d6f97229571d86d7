package dev.suffice.experiments.health;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.DataHealth.Finding;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.tuning.PrivateData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Personal data and secrets in what a model would be trained on: a model may repeat them. */
final class PersonalData {
  private static final int SHOWN = 5;

  private PersonalData() {}

  /** Absent where nothing was found, and where nothing is trained. */
  static Optional<Finding> in(Experiment experiment) {
    boolean trains =
        experiment.approaches().stream()
            .anyMatch(one -> one.simplicity().form().compareTo(Form.FINE_TUNE) >= 0);
    if (!trains) {
      return Optional.empty();
    }
    List<Example> learnt =
        Stream.concat(
                experiment.data().training().stream(), experiment.data().validation().stream())
            .toList();
    Map<String, List<Integer>> found =
        PrivateData.in(learnt.stream().map(PersonalData::text).toList());
    return found.isEmpty() ? Optional.empty() : Optional.of(finding(found, learnt));
  }

  private static String text(Example example) {
    return example.input() + "\n" + String.join("\n", example.expected());
  }

  private static Finding finding(Map<String, List<Integer>> found, List<Example> learnt) {
    long examples = found.values().stream().flatMap(List::stream).distinct().count();
    String kinds =
        found.entrySet().stream()
            .map(kind -> kind.getKey() + " in " + places(kind.getValue(), learnt))
            .collect(Collectors.joining(", "));
    return new Finding(
        "%s that a model is trained on %s to hold personal data or a secret: %s."
            .formatted(
                examples == 1 ? "1 example" : examples + " examples",
                examples == 1 ? "seems" : "seem",
                kinds),
        "Who trains the model keeps them, and the model could repeat them: mask them first.");
  }

  private static String places(List<Integer> places, List<Example> learnt) {
    String first =
        places.stream()
            .limit(SHOWN)
            .map(place -> learnt.get(place).id())
            .collect(Collectors.joining(", "));
    return places.size() > SHOWN ? first + ", ..." : first;
  }
}
