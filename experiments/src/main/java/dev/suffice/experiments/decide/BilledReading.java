package dev.suffice.experiments.decide;

import dev.suffice.experiments.stats.MeanEvidence;
import java.util.function.DoubleUnaryOperator;

/**
 * A claim on a bill that steps up with a mean share of time: machines come one by one.
 *
 * @param evidence on the share that is left, so that more is better
 * @param bill of the share that is used
 */
record BilledReading(MeanEvidence evidence, double asked, DoubleUnaryOperator bill)
    implements Reading {
  @Override
  public double estimate() {
    return bill.applyAsDouble(1 - evidence.mean());
  }

  @Override
  public double certified(double level) {
    return bill.applyAsDouble(1 - evidence.lower(level));
  }

  @Override
  public boolean certifiesAnything(double level) {
    return evidence.lower(level) > 0;
  }

  @Override
  public double refuted(double level) {
    return bill.applyAsDouble(1 - evidence.upper(level));
  }
}
