package dev.suffice.runtime;

import dev.suffice.api.money.DatedPrice;
import dev.suffice.api.money.PricedModel;
import java.util.Objects;
import java.util.Optional;

/**
 * A model with its prices, as an experiment in some folder would find them.
 *
 * @param today the price that applies today; absent before the first one
 * @param old whether today's price was looked up more than 90 days ago
 * @param shipped whether it comes with Suffice, else from {@code prices.yaml} or the application
 */
public record ListedPrice(
    PricedModel model, Optional<DatedPrice> today, boolean old, boolean shipped) {
  public ListedPrice {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(today, "today");
  }
}
