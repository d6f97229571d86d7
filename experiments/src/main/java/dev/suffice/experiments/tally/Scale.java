package dev.suffice.experiments.tally;

import dev.suffice.api.experiment.Requirement.Bound;

/**
 * How a mean quality in [0, 1] reads in the unit of a requirement.
 *
 * @param worst the value at quality 0
 * @param best the value at quality 1; differs from worst
 */
public record Scale(double worst, double best) {
  public Scale {
    if (worst == best || !Double.isFinite(worst) || !Double.isFinite(best)) {
      throw new IllegalArgumentException("Not a scale: %s to %s".formatted(worst, best));
    }
  }

  public static Scale share(Bound bound) {
    return bound == Bound.AT_LEAST ? new Scale(0, 1) : new Scale(1, 0);
  }

  public double value(double quality) {
    return worst + (best - worst) * quality;
  }

  public double quality(double value) {
    return (value - worst) / (best - worst);
  }

  public Bound bound() {
    return worst < best ? Bound.AT_LEAST : Bound.AT_MOST;
  }
}
