package dev.suffice.strategies.finetune;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.tuning.TrainingSettings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a model is trained.
 *
 * @param epochs how often the examples are gone through; the most, where training stops early
 * @param learningRateMultiplier times the rate that the service would choose; absent: 1
 * @param batchSize examples per step; absent: the service chooses
 * @param retrainEveryMonths for the bill; absent: 6
 * @param learningCurve sizes of training sets to train with besides, to see what more data would
 *     bring; absent: none
 * @param search settings to try out first; absent: none
 * @param plainPrompts whether it is trained with questions alone, without the passages or
 *     demonstrations that it is asked with
 */
public record TrainingOptions(
    @Description(
            "How often the examples are gone through: 1 to 3 for language models, 20 for a softmax-head.")
        int epochs,
    @Description("Times the rate that the service would choose; 1 by default.")
        Optional<Double> learningRateMultiplier,
    @Description("Examples per step; the service chooses by default.") Optional<Integer> batchSize,
    @Description("How often it is trained again, for the bill; 6 by default.")
        Optional<Integer> retrainEveryMonths,
    @Description("Sizes of training sets to train with besides, to see what more data would bring.")
        Optional<List<Integer>> learningCurve,
    @Description(
            "Settings to try out first, every combination; the best on the validation split is taken.")
        Optional<SearchOptions> search,
    @Description(
            "Train with the questions alone, without the passages or demonstrations it is asked with.")
        Optional<Boolean> plainPrompts) {
  private static final int USUAL_MONTHS = 6;
  private static final int MOST_EPOCHS = 1000;
  private static final int MOST_SIZES = 20;

  public TrainingOptions {
    Objects.requireNonNull(learningRateMultiplier, "learningRateMultiplier");
    Objects.requireNonNull(batchSize, "batchSize");
    Objects.requireNonNull(retrainEveryMonths, "retrainEveryMonths");
    Objects.requireNonNull(search, "search");
    Objects.requireNonNull(plainPrompts, "plainPrompts");
    learningCurve = learningCurve.map(List::copyOf);
    requireEpochs(epochs);
    if (retrainEveryMonths.filter(months -> months < 1).isPresent()) {
      throw new IllegalArgumentException(
          "retrain-every-months: must be at least 1: " + retrainEveryMonths.get());
    }
    learningCurve.ifPresent(TrainingOptions::requireSizes);
    settings(epochs, learningRateMultiplier, batchSize, 0);
  }

  boolean needsValidation() {
    return learningCurve.isPresent() || search.isPresent();
  }

  Optional<LearningCurve> curve() {
    return learningCurve.map(LearningCurve::new);
  }

  OptionalInt retraining() {
    return OptionalInt.of(retrainEveryMonths.orElse(USUAL_MONTHS));
  }

  TrainingSettings settings(long seed) {
    return settings(epochs, learningRateMultiplier, batchSize, seed);
  }

  static void requireEpochs(int epochs) {
    if (epochs < 1 || epochs > MOST_EPOCHS) {
      throw new IllegalArgumentException("epochs: must be from 1 to 1,000: " + epochs);
    }
  }

  private static TrainingSettings settings(
      int epochs, Optional<Double> multiplier, Optional<Integer> batchSize, long seed) {
    return new TrainingSettings(
        epochs,
        multiplier.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        batchSize.map(OptionalInt::of).orElse(OptionalInt.empty()),
        seed);
  }

  private static void requireSizes(List<Integer> sizes) {
    boolean rising =
        sizes.equals(sizes.stream().distinct().sorted().toList())
            && sizes.stream().allMatch(size -> size >= 2);
    if (sizes.isEmpty() || sizes.size() > MOST_SIZES || !rising) {
      throw new IllegalArgumentException(
          "learning-curve: up to 20 sizes of at least 2 in rising order, such as [50, 100, 200]: "
              + sizes);
    }
  }
}
