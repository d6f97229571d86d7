package dev.suffice.experiments.stats;

import java.util.OptionalLong;

/**
 * How soon a sequence may come to a decision, from its deviations from the threshold so far: with d
 * the mean deviation two standard errors to the good and s the standard deviation, a test at a
 * level takes about {@code 2 s^2 ln(1 / level) / d^2} clusters (the growth of a betting process's
 * capital near the threshold). Steers what is asked next and has no part in any guarantee.
 *
 * <p>Two standard errors, because the mean itself misleads: after 20 answers it lies on the wrong
 * side or near the threshold so often that an approach would be given up which some more answers
 * would have decided.
 */
final class Prospect {
  private static final double STANDARD_ERRORS = 2;

  private long clusters;
  private double sum;
  private double squares;

  void add(double deviation) {
    clusters++;
    sum += deviation;
    squares += deviation * deviation;
  }

  OptionalLong needUpwards(double level) {
    return need(sum / clusters, level);
  }

  OptionalLong needDownwards(double level) {
    return need(-sum / clusters, level);
  }

  private OptionalLong need(double mean, double level) {
    if (clusters == 0) {
      return OptionalLong.of(1);
    }
    double variance = Math.max(0, squares / clusters - mean * mean);
    double plausible = mean + STANDARD_ERRORS * Math.sqrt(variance / clusters);
    if (plausible <= 0) {
      return OptionalLong.empty();
    }
    double total = 2 * variance * Math.log(1 / level) / (plausible * plausible);
    return OptionalLong.of((long) Math.max(1, Math.ceil(total - clusters)));
  }
}
