package dev.suffice.experiments.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * The {@link SpendingBoundary boundaries} of one bound at the levels of a ladder. The boundary of a
 * smaller level is never below that of a larger one, by construction from the largest level down,
 * so that what is rejected at one level is rejected at all larger ones: without that, Holm's
 * procedure would not hold. Each is computed when it is first asked for. Safe for any thread.
 */
final class SpendingBoundaries {
  private final double bound;
  private final int available;
  private final int every;
  private final double exponent;
  private final LevelLadder ladder;
  private final List<int[]> known = new ArrayList<>();

  /**
   * @param bound in (0, 1)
   * @param available how many values there could be; no others may ever be added
   * @param every looks are taken every so many values and after the last
   * @param exponent of the spending function
   */
  SpendingBoundaries(double bound, int available, int every, double exponent, LevelLadder ladder) {
    this.bound = bound;
    this.available = available;
    this.every = every;
    this.exponent = exponent;
    this.ladder = ladder;
  }

  double bound() {
    return bound;
  }

  int available() {
    return available;
  }

  /** How many levels there are, the largest first. */
  int levels() {
    return ladder.levels().size();
  }

  double level(int index) {
    return ladder.levels().get(index);
  }

  /** Where the largest level up to another begins; the number of levels where there is none. */
  int largestUpTo(double other) {
    int index = 0;
    while (index < levels() && level(index) > other) {
      index++;
    }
    return index;
  }

  /** By number of values, from index 0, the successes that reject; not to be changed. */
  synchronized int[] of(int index) {
    while (known.size() <= index) {
      int[] floor = known.isEmpty() ? new int[0] : known.get(known.size() - 1);
      known.add(
          SpendingBoundary.compute(bound, available, every, level(known.size()), exponent, floor));
    }
    return known.get(index);
  }

  /** The same at the smallest level. */
  int[] strictest() {
    return of(levels() - 1);
  }
}
