package dev.suffice.experiments.decide;

import dev.suffice.experiments.stats.MeanEvidence;
import dev.suffice.experiments.stats.Quantiles;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A claim on a latency quantile, in milliseconds: a limit holds when enough trials are within it.
 * Bounds are the latencies at which the verdict on a limit would turn.
 *
 * @param evidence on the share of trials within the limit of the claim
 * @param asked the quantile
 * @param latencies of all trials the evidence could rest on, ascending, failures last
 * @param ceiling stands for "slower than anything observed"
 * @param within the evidence on the share within another limit
 */
record QuantileReading(
    MeanEvidence evidence,
    double asked,
    List<Duration> latencies,
    Duration ceiling,
    Function<Duration, Optional<MeanEvidence>> within)
    implements Reading {
  @Override
  public double estimate() {
    return milliseconds(Quantiles.nearestRank(latencies, asked));
  }

  @Override
  public double certified(double level) {
    return milliseconds(first(share -> share.certifies(asked, level)));
  }

  /** Asked of the most lenient limit that says something: no shorter one holds where it fails. */
  @Override
  public boolean certifiesAnything(double level) {
    return latencies.stream()
        .filter(latency -> latency.compareTo(ceiling) < 0)
        .max(Comparator.naturalOrder())
        .flatMap(within)
        .filter(share -> share.certifies(asked, level))
        .isPresent();
  }

  @Override
  public double refuted(double level) {
    return milliseconds(first(share -> !share.refutes(asked, level)));
  }

  /**
   * The shortest observed latency whose share satisfies a condition that longer ones satisfy too.
   */
  private Duration first(Predicate<MeanEvidence> condition) {
    int no = -1;
    int yes = latencies.size();
    while (yes - no > 1) {
      int middle = (no + yes) >>> 1;
      if (within.apply(latencies.get(middle)).filter(condition).isPresent()) {
        yes = middle;
      } else {
        no = middle;
      }
    }
    return yes < latencies.size() ? latencies.get(yes) : ceiling;
  }

  static double milliseconds(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
