package dev.suffice.experiments.adapt;

import dev.suffice.api.strategy.Simplicity;
import java.util.Comparator;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * An approach whose verdict is still out and still matters, as far as it is known now.
 *
 * @param cost total over the horizon in US dollars: expected before its first trial, observed from
 *     then on
 * @param left examples it has not met; at least 1
 * @param need further examples expected to settle it; absent where no number would
 * @param spendPerExample money in US dollars that an example takes
 * @param spendBefore money in US dollars that its first example takes besides, for preparing it
 */
public record Contestant(
    String approach,
    double cost,
    Simplicity simplicity,
    long left,
    OptionalLong need,
    double spendPerExample,
    double spendBefore) {
  /** Cheapest first; then the simpler, then by id. */
  static final Comparator<Contestant> CHEAPEST_FIRST =
      Comparator.comparingDouble(Contestant::cost)
          .thenComparing(Contestant::simplicity)
          .thenComparing(Contestant::approach);

  public Contestant {
    Objects.requireNonNull(approach, "approach");
    Objects.requireNonNull(simplicity, "simplicity");
    Objects.requireNonNull(need, "need");
    if (left < 1 || !(cost >= 0 && spendPerExample >= 0 && spendBefore >= 0)) {
      throw new IllegalArgumentException(
          "Not a contestant: %s examples left, costs %s, %s an example, %s before"
              .formatted(left, cost, spendPerExample, spendBefore));
    }
  }
}
