package dev.suffice.experiments.cost;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Monthly volumes at which bills are compared. */
public final class Volumes {
  /** The largest volume looked at, unless the workload is larger. */
  public static final long LARGEST = 100_000_000L;

  private static final int STEPS_PER_DECADE = 20;
  private static final int CURVE_POINTS = 40;

  private Volumes() {}

  /** From 1 to {@value #LARGEST} (or the workload's own volume), 20 to the power of ten. */
  public static List<Long> grid(long requestsPerMonth) {
    long largest = Math.max(LARGEST, requestsPerMonth);
    int steps = (int) Math.ceil(Math.log10((double) largest) * STEPS_PER_DECADE);
    return IntStream.rangeClosed(0, steps)
        .mapToLong(step -> Math.round(Math.pow(10, (double) step / STEPS_PER_DECADE)))
        .map(volume -> Math.min(volume, largest))
        .distinct()
        .boxed()
        .toList();
  }

  /** Two powers of ten to either side of a volume, itself included; at least 1. */
  static List<Long> around(long requestsPerMonth) {
    LongStream spread =
        IntStream.rangeClosed(-CURVE_POINTS / 2, CURVE_POINTS / 2)
            .mapToLong(
                step -> Math.round(requestsPerMonth * Math.pow(10, 4.0 * step / CURVE_POINTS)));
    return spread.filter(volume -> volume >= 1).distinct().boxed().toList();
  }

  /** The smallest volume above {@code below} where a condition holds that holds at {@code at}. */
  public static long first(LongPredicate holds, long below, long at) {
    long no = below;
    long yes = at;
    while (yes - no > 1) {
      long middle = no + (yes - no) / 2;
      if (holds.test(middle)) {
        yes = middle;
      } else {
        no = middle;
      }
    }
    return yes;
  }
}
