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
    return sorted.get(index(sorted.size(), share));
  }

  /** The same of whole numbers. */
  public static long nearestRank(long[] sorted, double share) {
    return sorted[index(sorted.length, share)];
  }

  private static int index(int values, double share) {
    if (values < 1 || !(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "Needs values and a share in (0, 1]: %s, %s".formatted(values, share));
    }
    int rank = (int) Math.ceil(share * values - 1e-9);
    return Math.max(rank, 1) - 1;
  }
}
