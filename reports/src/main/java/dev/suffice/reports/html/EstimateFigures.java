package dev.suffice.reports.html;

import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.FLOOR;

import dev.suffice.api.result.Estimate;
import dev.suffice.reports.text.Figures;

/** Estimates in words, with as many digits as their interval supports. */
final class EstimateFigures {
  private EstimateFigures() {}

  static String mean(Estimate estimate) {
    return Figures.share(estimate.mean(), decimals(estimate));
  }

  /** The interval, rounded outwards; a dash without one. */
  static String interval(Estimate estimate) {
    int decimals = decimals(estimate);
    return estimate
        .interval()
        .map(
            interval ->
                Figures.share(interval.low(), decimals, FLOOR)
                    + " to "
                    + Figures.share(interval.high(), decimals, CEILING))
        .orElse(Figures.NONE);
  }

  private static int decimals(Estimate estimate) {
    return Figures.shareDecimals(estimate.interval());
  }
}
