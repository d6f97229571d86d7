package dev.suffice.api.money;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A declared model that an approach trains for itself. It is billed at the {@link TuningPrice} of
 * the model: the training, then the tuned model's hosting and storage every month, and its own
 * price for the calls. One that is trained on a machine of one's own is billed by the machine's
 * time. Calls of the tuned model are metered under the declared model's name.
 *
 * @param model name of the declared model
 * @param tokens of the training file, once through; at least 0
 * @param epochs how often they are gone through; at least 1
 * @param retrainEveryMonths absent: trained once, and again only when the base retires
 * @param machineTime how long it kept a machine of one's own busy; absent: a vendor trained it
 */
public record Training(
    String model,
    long tokens,
    int epochs,
    OptionalInt retrainEveryMonths,
    Optional<Duration> machineTime) {
  public Training {
    Objects.requireNonNull(retrainEveryMonths, "retrainEveryMonths");
    if (machineTime.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException("A time is at least 0: " + machineTime.get());
    }
    if (model.isBlank()) {
      throw new IllegalArgumentException("A training needs a model");
    }
    if (tokens < 0 || epochs < 1) {
      throw new IllegalArgumentException(
          "Not a training: %s tokens, %s epochs".formatted(tokens, epochs));
    }
    if (retrainEveryMonths.isPresent() && retrainEveryMonths.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "retrain-every-months must be at least 1: " + retrainEveryMonths.getAsInt());
    }
  }

  /** A training at a vendor. */
  public Training(String model, long tokens, int epochs, OptionalInt retrainEveryMonths) {
    this(model, tokens, epochs, retrainEveryMonths, Optional.empty());
  }
}
