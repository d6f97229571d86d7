package dev.suffice.providers.djl;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.task.SameText;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.providers.djl.Pointer.Pointed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Teaches which sentences answer which questions: each training question and the sentence that
 * holds its answer come near each other, and away from those of the others. What stands in no
 * passage and is the answer of several examples is what to say when nothing answers; from when on,
 * the examples to watch by tell, or the training examples where there are none.
 */
final class PointerTrainer {
  private static final int FEWEST = 2;

  private final AdapterTrainer adapters;

  PointerTrainer(AdapterTrainer adapters) {
    this.adapters = adapters;
  }

  /**
   * Trains.
   *
   * @return empty when nobody wants it any more
   * @throws ModelFaultException when hardly any passages hold the answers
   */
  Optional<Pointer> train(
      List<TaughtPage> training,
      List<TaughtPage> validation,
      TrainingSettings settings,
      TrainingWatch watch) {
    List<TaughtPage> held = training.stream().filter(page -> page.sentence().isPresent()).toList();
    if (held.size() < FEWEST) {
      throw new ModelFaultException(
          "Only %s of %s training examples have an answer that stands in its passages, so there is nothing to point to. Show more passages (`top`), or take answers as the documents have them."
              .formatted(held.size(), training.size()),
          Optional.of(Usage.NONE),
          null);
    }
    List<TaughtPage> looked = validation.isEmpty() ? training : validation;
    Optional<String> unknown = unknown(training);
    return adapters
        .adapter(pairs(held), settings, watch)
        .map(adapter -> new Pointer(adapter, support(adapter, looked, unknown), unknown));
  }

  /** A question and its sentence are two examples of one class. */
  private static Lesson pairs(List<TaughtPage> held) {
    var vectors = new ArrayList<float[]>();
    var classes = new int[2 * held.size()];
    for (int i = 0; i < held.size(); i++) {
      TaughtPage page = held.get(i);
      vectors.add(page.page().question());
      vectors.add(page.page().vectors().get(page.sentence().orElseThrow()));
      classes[2 * i] = i;
      classes[2 * i + 1] = i;
    }
    return new Lesson(vectors, classes);
  }

  /** The commonest answer of several examples that stands in none of their passages. */
  private static Optional<String> unknown(List<TaughtPage> training) {
    Map<String, Long> absent =
        training.stream()
            .filter(page -> page.sentence().isEmpty())
            .collect(
                Collectors.groupingBy(TaughtPage::answer, TreeMap::new, Collectors.counting()));
    return absent.entrySet().stream()
        .filter(entry -> entry.getValue() >= FEWEST)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  /** With which most come out right; of equally good ones the lowest. */
  private static double support(
      Adapter adapter, List<TaughtPage> looked, Optional<String> unknown) {
    if (unknown.isEmpty()) {
      return -1;
    }
    var any = new Pointer(adapter, -1, unknown);
    List<Looked> all =
        looked.stream().map(page -> new Looked(page, any.nearest(page.page()))).toList();
    List<Double> levels =
        Stream.concat(Stream.of(-1.0), all.stream().flatMap(Looked::level))
            .sorted()
            .distinct()
            .toList();
    double best = -1;
    long most = -1;
    for (double level : levels) {
      long right = all.stream().filter(one -> one.isRight(level, unknown.get())).count();
      if (right > most) {
        most = right;
        best = level;
      }
    }
    return best;
  }

  /** A page, and the sentence that is nearest to its question. */
  private record Looked(TaughtPage page, Optional<Pointed> pointed) {
    Stream<Double> level() {
      return pointed.stream().map(found -> Math.min(1, Math.max(-1, found.similarity())));
    }

    boolean isRight(double level, String unknown) {
      return pointed
          .filter(found -> found.similarity() >= level)
          .map(found -> page.isHeldBy(found.row()))
          .orElseGet(() -> SameText.key(page.answer()).equals(SameText.key(unknown)));
    }
  }
}
