package dev.suffice.experiments.stats;

import java.util.OptionalLong;

/**
 * Evidence from nothing but the mean of independent values in [0, 1], by {@link Hoeffding}. Wider
 * than what the values themselves would show.
 *
 * @param mean in [0, 1]
 * @param values how many it is the mean of; at least 1
 */
public record HoeffdingEvidence(double mean, int values) implements MeanEvidence {
  public HoeffdingEvidence {
    if (!(mean >= 0 && mean <= 1) || values < 1) {
      throw new IllegalArgumentException("Not a mean of scores: %s of %s".formatted(mean, values));
    }
  }

  @Override
  public int clusters() {
    return values;
  }

  @Override
  public boolean certifies(double threshold, double level) {
    return threshold <= lower(level);
  }

  @Override
  public boolean refutes(double threshold, double level) {
    return threshold - REFUTATION_MARGIN > upper(level);
  }

  @Override
  public double lower(double level) {
    return Hoeffding.lower(mean, values, level);
  }

  @Override
  public double upper(double level) {
    return Hoeffding.upper(mean, values, level);
  }

  /** Where the plain form of the bound would reach the threshold with the same mean. */
  @Override
  public OptionalLong furtherClusters(double threshold, double certifyLevel, double refuteLevel) {
    double gap = Math.abs(mean - threshold);
    double level = mean >= threshold ? certifyLevel : refuteLevel;
    double needed = Math.ceil(-Math.log(level) / (2 * gap * gap));
    return needed < 1e9
        ? OptionalLong.of(Math.max(1, (long) needed - values))
        : OptionalLong.empty();
  }
}
