package dev.suffice.experiments.decide;

import dev.suffice.experiments.stats.MeanEvidence;

/** The evidence on one claim, readable in the claim's unit. */
sealed interface Reading permits MeanReading, BilledReading, QuantileReading {
  /** On the mean quality. */
  MeanEvidence evidence();

  /** The mean quality that the claim asks for. */
  double asked();

  double estimate();

  /** The strictest threshold that would be certified at a level. */
  double certified(double level);

  /** Whether any threshold that says something would be certified at a level. */
  boolean certifiesAnything(double level);

  /** The most lenient threshold that would be refuted at a level. */
  double refuted(double level);
}
