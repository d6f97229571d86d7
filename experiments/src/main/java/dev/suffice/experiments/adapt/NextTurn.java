package dev.suffice.experiments.adapt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Decides whose turn is next in an adaptive evaluation: the cheapest approach whose verdict is
 * still out. One that is not expected to be settled by what is left of the examples, or by half of
 * what may still be spent, waits until no other is left. A pure function of what is known, so that
 * an interrupted evaluation goes on as it would have.
 */
public final class NextTurn {
  /** Examples that are not worth less than a look. */
  private static final int SMALLEST_BATCH = 20;

  private static final int MOST_BATCHES = 100;

  private NextTurn() {}

  /**
   * The approach to be asked next.
   *
   * @param contestants those whose verdict is still out and matters
   * @param spendLeft what may still be spent in US dollars; absent without a limit
   * @return empty where there are none
   */
  public static Optional<Contestant> of(List<Contestant> contestants, OptionalDouble spendLeft) {
    return contestants.stream()
        .filter(one -> !isDeferred(one, spendLeft))
        .min(Contestant.CHEAPEST_FIRST)
        .or(() -> contestants.stream().min(Contestant.CHEAPEST_FIRST));
  }

  /** Whether an approach has to wait for all that can be settled. */
  public static boolean isDeferred(Contestant one, OptionalDouble spendLeft) {
    if (one.need().isEmpty() || one.need().getAsLong() > one.left()) {
      return true;
    }
    double spend = one.need().getAsLong() * one.spendPerCluster();
    return spendLeft.isPresent() && spend > spendLeft.getAsDouble() / 2;
  }

  /** Clusters asked at a time, the last time fewer: 20, or a hundredth of a large test set. */
  public static int batch(int clusters) {
    return Math.max(SMALLEST_BATCH, (clusters + MOST_BATCHES - 1) / MOST_BATCHES);
  }
}
