package dev.suffice.reports.text;

import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.FLOOR;

import dev.suffice.api.result.Estimate;

/** Estimates in words. */
public final class EstimateFigures {
  private EstimateFigures() {}

  public static String mean(Estimate estimate) {
    return Figures.share(estimate.mean());
  }

  /** The interval, rounded outwards; a dash without one. */
  public static String interval(Estimate estimate) {
    return estimate
        .interval()
        .map(
            interval ->
                Figures.share(interval.low(), FLOOR)
                    + " to "
                    + Figures.share(interval.high(), CEILING))
        .orElse(Figures.NONE);
  }
}
