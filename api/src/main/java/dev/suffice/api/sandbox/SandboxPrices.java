package dev.suffice.api.sandbox;

import dev.suffice.api.money.Money;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenRates;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** What a sandbox charges: nothing real, but exact. */
public record SandboxPrices(Tariff chat, Tariff embeddings) {
  /** 0.10 USD per million tokens in, 0.40 out, 0.02 for embeddings; half of it in batches. */
  public static final SandboxPrices USUAL =
      of(Money.usd("0.10"), Money.usd("0.40"), Money.usd("0.02"), new BigDecimal("0.5"));

  public SandboxPrices {
    Objects.requireNonNull(chat, "chat");
    Objects.requireNonNull(embeddings, "embeddings");
  }

  /**
   * Prices in US dollars per million tokens.
   *
   * @param input of chats
   * @param output of chats
   * @param embedded input of embeddings
   * @param batchShare what a batch costs, as a share of the same without waiting; from 0 to 1
   */
  public static SandboxPrices of(Money input, Money output, Money embedded, BigDecimal batchShare) {
    if (batchShare.signum() < 0 || batchShare.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("A share is from 0 to 1: " + batchShare);
    }
    return new SandboxPrices(
        tariff(input, output, batchShare), tariff(embedded, Money.ZERO, batchShare));
  }

  private static Tariff tariff(Money input, Money output, BigDecimal batchShare) {
    return new Tariff(
        TokenRates.of(input, output),
        Optional.of(TokenRates.of(input.times(batchShare), output.times(batchShare))));
  }
}
