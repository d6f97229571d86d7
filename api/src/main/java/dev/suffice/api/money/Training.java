package dev.suffice.api.money;

import java.util.OptionalInt;

/**
 * A declared model that an approach trains for itself. It is billed at the {@link TuningPrice} of
 * the model: the training, then the tuned model's hosting and storage every month, and its own
 * price for the calls. Calls of the tuned model are metered under the declared model's name.
 *
 * @param model name of the declared model
 * @param tokens of the training file, once through; at least 0
 * @param epochs how often they are gone through; at least 1
 * @param retrainEveryMonths absent: trained once, and again only when the base retires
 */
public record Training(String model, long tokens, int epochs, OptionalInt retrainEveryMonths) {
  public Training {
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
}
