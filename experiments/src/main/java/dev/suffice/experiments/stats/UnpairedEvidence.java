package dev.suffice.experiments.stats;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * Evidence on how the means of two qualities differ that were not observed on the same examples:
 * each bound is taken at half the level, so that both hold together by Bonferroni's inequality. The
 * difference in [-1, 1] is mapped to [0, 1].
 *
 * @param own the quality of one
 * @param reference that of the other
 */
public record UnpairedEvidence(MeanEvidence own, MeanEvidence reference) implements MeanEvidence {
  public UnpairedEvidence {
    Objects.requireNonNull(own, "own");
    Objects.requireNonNull(reference, "reference");
  }

  @Override
  public int clusters() {
    return Math.min(own.clusters(), reference.clusters());
  }

  @Override
  public int values() {
    return own.values() + reference.values();
  }

  @Override
  public double mean() {
    return mapped(own.mean() - reference.mean());
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
    return mapped(own.lower(level / 2) - reference.upper(level / 2));
  }

  @Override
  public double upper(double level) {
    return mapped(own.upper(level / 2) - reference.lower(level / 2));
  }

  /** Not foretold: it depends on which of the two gets more. */
  @Override
  public OptionalLong furtherClusters(double threshold, double certifyLevel, double refuteLevel) {
    return OptionalLong.empty();
  }

  private static double mapped(double difference) {
    return (1 + difference) / 2;
  }
}
