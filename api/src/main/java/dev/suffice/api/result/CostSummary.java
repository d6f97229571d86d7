package dev.suffice.api.result;

import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import java.util.List;
import java.util.Objects;

/**
 * The projected bill of one approach.
 *
 * @param perRequest marginal cost of a request
 * @param perMonth a running month: hosting plus requests, set-up not included
 * @param setup paid once
 * @param total over the horizon: set-up, refreshes, hosting, requests
 * @param items the parts of the total; their sum is the total
 */
public record CostSummary(
    Money perRequest, Money perMonth, Money setup, Money total, List<Item> items) {
  /** A part of a bill. */
  public enum Part {
    SETUP,
    REFRESH,
    HOSTING,
    INPUT,
    CACHED_INPUT,
    CACHE_WRITE,
    OUTPUT,
    COMPUTE,
    EMBEDDING
  }

  /**
   * One part of the total.
   *
   * @param amount over the horizon
   * @param provenance of its price; the counts are measured
   */
  public record Item(Part part, String model, Money amount, Provenance provenance) {
    public Item {
      Objects.requireNonNull(part, "part");
      Objects.requireNonNull(model, "model");
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(provenance, "provenance");
    }
  }

  public CostSummary {
    Objects.requireNonNull(perRequest, "perRequest");
    Objects.requireNonNull(perMonth, "perMonth");
    Objects.requireNonNull(setup, "setup");
    Objects.requireNonNull(total, "total");
    items = List.copyOf(items);
  }
}
