package dev.suffice.experiments.stats;

import java.util.function.Supplier;

/** A way to test means sequentially. */
sealed interface SequentialMethod permits SpendingMethod, BettingMethod {
  /**
   * Prepares tests of "the mean is at most the bound", all alike and each for a sequence of its
   * own.
   *
   * @param bound in (0, 1)
   * @param until how many clusters there will be at most
   */
  Supplier<OneSidedTest> against(double bound, int until);
}
