package dev.suffice.experiments.spend;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.experiments.spend.Till.Receipt;

/** A language model whose calls are paid from a budget. */
public record PaidLanguageModel(ModelSpec spec, LanguageModel model, Budget budget)
    implements LanguageModel {
  /**
   * Answers a prompt.
   *
   * @throws SpendLimitException when the call could cost more than is left; it was not made
   */
  @Override
  public Generation generate(Prompt prompt) {
    var till = new Till(spec, budget);
    return spec.price() instanceof TokenPrice price
        ? till.pay(
            DearestCall.of(price, prompt, spec.options()),
            () -> model.generate(prompt),
            PaidLanguageModel::receipt)
        : till.book(() -> model.generate(prompt), PaidLanguageModel::receipt);
  }

  private static Receipt receipt(Generation generation) {
    return new Receipt(generation.usage(), generation.serviceTime());
  }

  @Override
  public String version() {
    return model.version();
  }

  @Override
  public void close() {
    model.close();
  }
}
