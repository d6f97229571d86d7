package dev.suffice.strategies.finetune;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.tuning.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/**
 * Settings to try out before a model is trained, every combination of them; the one that does best
 * on the validation examples is taken. What is absent stays as the training has it.
 *
 * @param epochs numbers of epochs
 * @param learningRateMultiplier multipliers of the service's rate
 * @param batchSize examples per step
 */
public record SearchOptions(
    @Description("Numbers of epochs to try.") Optional<List<Integer>> epochs,
    @Description("Multipliers of the learning rate to try.")
        Optional<List<Double>> learningRateMultiplier,
    @Description("Batch sizes to try.") Optional<List<Integer>> batchSize) {
  private static final int MOST = 50;

  public SearchOptions {
    epochs = epochs.map(List::copyOf);
    learningRateMultiplier = learningRateMultiplier.map(List::copyOf);
    batchSize = batchSize.map(List::copyOf);
    requireDifferent("epochs", epochs.orElse(List.of(1)));
    requireDifferent("learning-rate-multiplier", learningRateMultiplier.orElse(List.of(1.0)));
    requireDifferent("batch-size", batchSize.orElse(List.of(1)));
    epochs.ifPresent(all -> all.forEach(TrainingOptions::requireEpochs));
    int tried =
        combinations(TrainingSettings.of(1, 0), epochs, learningRateMultiplier, batchSize).size();
    if (tried < 2 || tried > MOST) {
      throw new IllegalArgumentException(
          "search: from 2 to 50 combinations, such as {learning-rate-multiplier: [0.5, 1, 2]}; these are "
              + tried);
    }
  }

  /** Every combination, in the order in which they were written. */
  List<TrainingSettings> combinations(TrainingSettings usual) {
    return combinations(usual, epochs, learningRateMultiplier, batchSize);
  }

  private static List<TrainingSettings> combinations(
      TrainingSettings usual,
      Optional<List<Integer>> epochs,
      Optional<List<Double>> multipliers,
      Optional<List<Integer>> batchSizes) {
    List<TrainingSettings> all = List.of(usual);
    all =
        varied(
            all,
            epochs,
            (one, value) ->
                new TrainingSettings(
                    value, one.learningRateMultiplier(), one.batchSize(), one.seed()));
    all =
        varied(
            all,
            multipliers,
            (one, value) ->
                new TrainingSettings(
                    one.epochs(), OptionalDouble.of(value), one.batchSize(), one.seed()));
    return varied(
        all,
        batchSizes,
        (one, value) ->
            new TrainingSettings(
                one.epochs(), one.learningRateMultiplier(), OptionalInt.of(value), one.seed()));
  }

  private static <T> List<TrainingSettings> varied(
      List<TrainingSettings> all,
      Optional<List<T>> values,
      BiFunction<TrainingSettings, T, TrainingSettings> with) {
    if (values.isEmpty()) {
      return all;
    }
    var varied = new ArrayList<TrainingSettings>();
    for (TrainingSettings one : all) {
      values.get().forEach(value -> varied.add(with.apply(one, value)));
    }
    return varied;
  }

  private static void requireDifferent(String key, List<?> values) {
    if (values.isEmpty() || values.stream().distinct().count() < values.size()) {
      throw new IllegalArgumentException(
          "search: %s: name each value once, at least one: %s".formatted(key, values));
    }
  }
}
