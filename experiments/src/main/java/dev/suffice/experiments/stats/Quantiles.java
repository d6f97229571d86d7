package dev.suffice.experiments.stats;

import java.util.List;

/** Quantiles of observed values. */
public final class Quantiles {
  private Quantiles() {}

  /**
   * The nearest-rank quantile: the smallest value that at least this share of all values does not
   * exceed.
   *
   * @param sorted ascending, at least one
   * @param share in (0, 1]
   */
  public static <T> T nearestRank(List<T> sorted, double share) {
    if (sorted.isEmpty() || !(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "Needs values and a share in (0, 1]: %s, %s".formatted(sorted.size(), share));
    }
    int rank = (int) Math.ceil(share * sorted.size() - 1e-9);
    return sorted.get(Math.max(rank, 1) - 1);
  }
}
