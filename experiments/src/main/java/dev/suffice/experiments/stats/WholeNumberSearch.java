package dev.suffice.experiments.stats;

import java.util.OptionalLong;
import java.util.function.LongPredicate;

/** Finds from where on a condition holds among the whole numbers from 1. */
public final class WholeNumberSearch {
  private WholeNumberSearch() {}

  /**
   * A number that satisfies the condition while its predecessor does not (or is 0); where the
   * condition stays true once it is, the smallest. Doubles, then halves.
   */
  public static OptionalLong first(LongPredicate holds, long most) {
    long no = 0;
    long yes = 1;
    while (!holds.test(yes)) {
      if (yes >= most) {
        return OptionalLong.empty();
      }
      no = yes;
      yes = Math.min(most, yes * 2);
    }
    while (yes - no > 1) {
      long middle = no + (yes - no) / 2;
      if (holds.test(middle)) {
        yes = middle;
      } else {
        no = middle;
      }
    }
    return OptionalLong.of(yes);
  }
}
