package dev.suffice.experiments.stats;

import java.util.OptionalLong;

/**
 * Evidence from independent values that are 0 or 1: the exact binomial test.
 *
 * @param successes how many were 1
 * @param trials how many there were; at least 1
 */
public record BinomialEvidence(int successes, int trials) implements MeanEvidence {
  private static final double EVEN_CHANCES = 0.5;

  public BinomialEvidence {
    if (trials < 1 || successes < 0 || successes > trials) {
      throw new IllegalArgumentException("Not a count: %s of %s".formatted(successes, trials));
    }
  }

  @Override
  public int clusters() {
    return trials;
  }

  @Override
  public int values() {
    return trials;
  }

  @Override
  public double mean() {
    return (double) successes / trials;
  }

  @Override
  public boolean certifies(double threshold, double level) {
    return threshold <= 0
        || (threshold < 1 && ClopperPearson.atLeast(successes, trials, threshold) <= level);
  }

  @Override
  public boolean refutes(double threshold, double level) {
    double tested = threshold - REFUTATION_MARGIN;
    return tested > 0 && (tested >= 1 || ClopperPearson.atMost(successes, trials, tested) <= level);
  }

  @Override
  public double lower(double level) {
    return ClopperPearson.lower(successes, trials, level);
  }

  @Override
  public double upper(double level) {
    return ClopperPearson.upper(successes, trials, level);
  }

  @Override
  public OptionalLong furtherClusters(double threshold, double certifyLevel, double refuteLevel) {
    OptionalLong needed =
        mean() >= threshold
            ? BinomialPower.toCertify(mean(), threshold, certifyLevel, EVEN_CHANCES)
            : BinomialPower.toRefute(mean(), threshold, refuteLevel, EVEN_CHANCES);
    return needed.isPresent() ? OptionalLong.of(Math.max(1, needed.getAsLong() - trials)) : needed;
  }
}
