package dev.suffice.experiments.decide;

import dev.suffice.experiments.stats.MeanEvidence;
import dev.suffice.experiments.tally.Scale;

/** A claim on a mean: every figure of the quality is carried over to the unit. */
record MeanReading(MeanEvidence evidence, double asked, Scale scale) implements Reading {
  /** The same asked of another threshold, in the claim's unit. */
  MeanReading at(double threshold) {
    return new MeanReading(evidence, scale.quality(threshold), scale);
  }

  @Override
  public double estimate() {
    return scale.value(evidence.mean());
  }

  @Override
  public double certified(double level) {
    return scale.value(evidence.lower(level));
  }

  @Override
  public boolean certifiesAnything(double level) {
    return evidence.lower(level) > 0;
  }

  @Override
  public double refuted(double level) {
    return scale.value(evidence.upper(level));
  }
}
