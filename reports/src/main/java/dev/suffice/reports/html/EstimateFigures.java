package dev.suffice.reports.html;

import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.FLOOR;

import dev.suffice.api.result.Estimate;
import dev.suffice.reports.text.Figures;

/** Estimates in words. */
final class EstimateFigures {
  private EstimateFigures() {}

  static String mean(Estimate estimate) {
    return Figures.share(estimate.mean());
  }

  /** The interval, rounded outwards; a dash without one. */
  static String interval(Estimate estimate) {
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
