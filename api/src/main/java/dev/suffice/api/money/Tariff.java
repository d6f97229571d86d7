package dev.suffice.api.money;

import java.util.Objects;
import java.util.Optional;

/**
 * Rates for answers at once, and for answers that can wait.
 *
 * @param batch for answers within a day; absent: the vendor has none, waiting saves nothing
 */
public record Tariff(TokenRates now, Optional<TokenRates> batch) {
  public Tariff {
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(batch, "batch");
  }

  /** As if every answer could wait. */
  Tariff whenWaiting() {
    return new Tariff(rates(true), batch);
  }

  /** The rates that apply. */
  public TokenRates rates(boolean canWait) {
    return canWait ? batch.orElse(now) : now;
  }
}
