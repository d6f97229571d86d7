package dev.suffice.experiments.decide;

import dev.suffice.experiments.stats.MeanEvidence;
import dev.suffice.experiments.stats.Quantiles;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * A claim on a latency quantile, in milliseconds: a limit holds when enough trials are within it.
 * Bounds are the latencies at which the verdict on a limit would turn: the test of one limit is the
 * test of another, held against other latencies, so its level holds for all of them together. Not
 * safe for several threads.
 */
final class QuantileReading implements Reading {
  private static final double NANOS_PER_MILLISECOND = 1e6;

  private final MeanEvidence evidence;
  private final double asked;
  private final long ceiling;
  private final Supplier<MetLatencies> gather;
  private final Function<MetLatencies, Limits> test;
  private Optional<MetLatencies> gathered = Optional.empty();

  /** What the trials say of other limits, in nanoseconds, at a level. */
  interface Limits {
    boolean certifies(long limit, double level);

    boolean refutes(long limit, double level);
  }

  /**
   * @param evidence on the share of trials within the limit of the claim
   * @param asked the quantile
   * @param ceiling in nanoseconds; stands for "slower than anything observed"
   * @param gather the latencies of all trials the evidence could rest on; asked once, and only for
   *     estimates and bounds
   * @param test of other limits
   */
  QuantileReading(
      MeanEvidence evidence,
      double asked,
      long ceiling,
      Supplier<MetLatencies> gather,
      Function<MetLatencies, Limits> test) {
    this.evidence = evidence;
    this.asked = asked;
    this.ceiling = ceiling;
    this.gather = gather;
    this.test = test;
  }

  private MetLatencies latencies() {
    if (gathered.isEmpty()) {
      gathered = Optional.of(gather.get());
    }
    return gathered.get();
  }

  @Override
  public MeanEvidence evidence() {
    return evidence;
  }

  @Override
  public double asked() {
    return asked;
  }

  @Override
  public double estimate() {
    return milliseconds(Quantiles.nearestRank(latencies().sorted(), asked));
  }

  @Override
  public double certified(double level) {
    return milliseconds(first(limit -> limits().certifies(limit, level)));
  }

  /** Asked of the most lenient limit that says something: no shorter one holds where it fails. */
  @Override
  public boolean certifiesAnything(double level) {
    long[] latencies = latencies().sorted();
    for (int last = latencies.length - 1; last >= 0; last--) {
      if (latencies[last] < ceiling) {
        return limits().certifies(latencies[last], level);
      }
    }
    return false;
  }

  @Override
  public double refuted(double level) {
    return milliseconds(first(limit -> !limits().refutes(limit, level)));
  }

  private Limits limits() {
    return test.apply(latencies());
  }

  /** The shortest observed latency that satisfies a condition which longer ones satisfy too. */
  private long first(LongPredicate condition) {
    long[] latencies = latencies().sorted();
    int no = -1;
    int yes = latencies.length;
    while (yes - no > 1) {
      int middle = (no + yes) >>> 1;
      if (condition.test(latencies[middle])) {
        yes = middle;
      } else {
        no = middle;
      }
    }
    return yes < latencies.length ? latencies[yes] : ceiling;
  }

  static double milliseconds(Duration duration) {
    return milliseconds(duration.toNanos());
  }

  static double milliseconds(long nanos) {
    return nanos / NANOS_PER_MILLISECOND;
  }
}
