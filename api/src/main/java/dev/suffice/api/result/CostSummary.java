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
    /** Paid once: preparing, training, what is declared. */
    SETUP,
    /** The same again every so many months. */
    REFRESH,
    /** The set-up of whatever replaces a model that retires. */
    REPLACEMENT,
    /** Machines and deployed models, used or not. */
    HOSTING,
    /** Keeping tuned models. */
    STORAGE,
    /** Requests at an amount that was declared or recorded. */
    REQUEST,
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
   * @param subject name of the declared model it is paid for, or else what it is paid for
   * @param amount over the horizon
   * @param provenance of its price; the counts are measured
   * @param repriceable whether it follows the price of a model; an amount that was declared or
   *     recorded as such does not
   */
  public record Item(
      Part part, String subject, Money amount, Provenance provenance, boolean repriceable) {
    public Item {
      Objects.requireNonNull(part, "part");
      Objects.requireNonNull(subject, "subject");
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

  /** The part of the total that follows the prices of models. */
  public Money repriceable() {
    return items.stream()
        .filter(Item::repriceable)
        .map(Item::amount)
        .reduce(Money.ZERO, Money::plus);
  }
}
