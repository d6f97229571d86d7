package dev.suffice.experiments.adapt;

import java.util.Comparator;
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
  /** Fewer clusters are not worth a look of their own. */
  private static final int SMALLEST_BATCH = 20;

  private static final int MOST_BATCHES = 100;

  /** Costs this close to the lowest count as equal: measured ones tremble. */
  private static final double ABOUT_EQUAL = 1.1;

  private NextTurn() {}

  /**
   * The approach to be asked next. Of several that cost about as little as the cheapest, the one
   * that is furthest on, so that they are not asked in turns.
   *
   * @param contestants those whose verdict is still out and matters
   * @param spendLeft what may still be spent in US dollars; absent without a limit
   * @return empty where there are none
   */
  public static Optional<Contestant> of(List<Contestant> contestants, OptionalDouble spendLeft) {
    List<Contestant> ready =
        contestants.stream().filter(one -> !isDeferred(one, spendLeft)).toList();
    return cheapest(ready.isEmpty() ? contestants : ready);
  }

  private static Optional<Contestant> cheapest(List<Contestant> contestants) {
    double lowest = contestants.stream().mapToDouble(Contestant::cost).min().orElse(0);
    return contestants.stream()
        .filter(one -> one.cost() <= lowest * ABOUT_EQUAL)
        .min(Comparator.comparingLong(Contestant::left).thenComparing(Contestant.CHEAPEST_FIRST));
  }

  /** Whether an approach has to wait for all that can be settled. */
  public static boolean isDeferred(Contestant one, OptionalDouble spendLeft) {
    if (one.need().isEmpty() || one.need().getAsLong() > one.left()) {
      return true;
    }
    return spendLeft.isPresent() && one.spend(one.need().getAsLong()) > spendLeft.getAsDouble() / 2;
  }

  /** Clusters asked at a time, the last time fewer: 20, or a hundredth of a large test set. */
  public static int batch(int clusters) {
    return Math.max(SMALLEST_BATCH, (clusters + MOST_BATCHES - 1) / MOST_BATCHES);
  }
}
