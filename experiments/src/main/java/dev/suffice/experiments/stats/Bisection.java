package dev.suffice.experiments.stats;

import java.util.function.DoublePredicate;

/** Finds where a condition ends to hold. */
final class Bisection {
  private static final int STEPS = 60;

  private Bisection() {}

  /**
   * The last value at which the condition holds, given that it holds at {@code from} and not at
   * {@code to}; neither end is tried. Exact to the last few bits of the larger end.
   */
  static double last(DoublePredicate holds, double from, double to) {
    return last(holds, from, to, STEPS);
  }

  /** The same, to within {@code (to - from) / 2^steps}, on the side where the condition holds. */
  static double last(DoublePredicate holds, double from, double to, int steps) {
    double yes = from;
    double no = to;
    for (int step = 0; step < steps; step++) {
      double middle = yes + (no - yes) / 2;
      if (holds.test(middle)) {
        yes = middle;
      } else {
        no = middle;
      }
    }
    return yes;
  }
}
