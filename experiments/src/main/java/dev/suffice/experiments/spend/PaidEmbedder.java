package dev.suffice.experiments.spend;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.experiments.spend.Till.Receipt;
import java.util.List;
import java.util.Optional;

/** An embedder whose calls are paid from a budget. */
public record PaidEmbedder(ModelSpec spec, Embedder model, Budget budget) implements Embedder {
  /**
   * Embeds texts.
   *
   * @throws SpendLimitException when the call could cost more than is left; it was not made
   */
  @Override
  public Embeddings embed(List<String> texts) {
    var till = new Till(spec, budget);
    return spec.price() instanceof TokenPrice price
        ? till.pay(
            Optional.of(DearestCall.of(price, texts)),
            () -> model.embed(texts),
            PaidEmbedder::receipt)
        : till.book(() -> model.embed(texts), PaidEmbedder::receipt);
  }

  private static Receipt receipt(Embeddings embeddings) {
    return new Receipt(embeddings.usage(), embeddings.serviceTime());
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
