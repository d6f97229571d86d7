package dev.suffice.api.result;

import dev.suffice.api.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * Total costs if the price of a fixed capability went on falling. A scenario, which never decides:
 * it takes for granted that cheaper successors of today's models are adequate, which nobody tested.
 *
 * @param name {@code low}, {@code mid} or {@code high}
 * @param timesPerYear after a year, requests cost one of so many parts; at least 1
 * @param source where the figure comes from
 * @param totals of the approaches that have a bill
 */
public record PriceTrend(String name, int timesPerYear, String source, List<Total> totals) {
  /** What every such scenario takes for granted. */
  public static final String ASSUMPTION = "successor assumed adequate, untested";

  /**
   * The total of one approach over the horizon.
   *
   * @param follows whether any of it falls: what is spent on pinned, retiring or tuned models, on
   *     embedders, on hardware of one's own or at declared amounts does not
   */
  public record Total(String approach, Money total, boolean follows) {
    public Total {
      Objects.requireNonNull(approach, "approach");
      Objects.requireNonNull(total, "total");
    }
  }

  public PriceTrend {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
    totals = List.copyOf(totals);
    if (timesPerYear < 1) {
      throw new IllegalArgumentException("timesPerYear must be at least 1: " + timesPerYear);
    }
  }
}
