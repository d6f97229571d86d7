package dev.suffice.experiments.stats;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * Evidence from a fixed sample of which some values are missing, or whose mean is known to lie in a
 * range only, as published figures do that were rounded. Whatever they would have been, it says
 * nothing that the whole sample would not say: it certifies only what is certified with every
 * missing value at its worst, and refutes only what is refuted with every one at its best. So a
 * sample that is still being gathered may be looked at as often as one likes, and missing values
 * cannot flatter anybody.
 *
 * @param worst the whole sample, missing values at 0
 * @param best the whole sample, missing values at 1
 * @param observed the complete clusters alone
 */
public record IncompleteEvidence(MeanEvidence worst, MeanEvidence best, MeanEvidence observed)
    implements MeanEvidence {
  public IncompleteEvidence {
    Objects.requireNonNull(worst, "worst");
    Objects.requireNonNull(best, "best");
    Objects.requireNonNull(observed, "observed");
  }

  @Override
  public int clusters() {
    return observed.clusters();
  }

  @Override
  public int values() {
    return observed.values();
  }

  @Override
  public double mean() {
    return observed.mean();
  }

  @Override
  public boolean certifies(double threshold, double level) {
    return worst.certifies(threshold, level);
  }

  @Override
  public boolean refutes(double threshold, double level) {
    return best.refutes(threshold, level);
  }

  @Override
  public double lower(double level) {
    return worst.lower(level);
  }

  @Override
  public double upper(double level) {
    return best.upper(level);
  }

  @Override
  public double lowerNow(double level) {
    return worst.lowerNow(level);
  }

  @Override
  public double upperNow(double level) {
    return best.upperNow(level);
  }

  /** At least the missing ones. */
  @Override
  public OptionalLong furtherClusters(double threshold, double certifyLevel, double refuteLevel) {
    OptionalLong beyond = observed.furtherClusters(threshold, certifyLevel, refuteLevel);
    long missing = (long) worst.clusters() - observed.clusters();
    return beyond.isPresent() ? OptionalLong.of(Math.max(missing, beyond.getAsLong())) : beyond;
  }
}
