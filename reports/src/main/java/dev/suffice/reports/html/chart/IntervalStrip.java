package dev.suffice.reports.html.chart;

import java.util.stream.DoubleStream;

/**
 * A small interval against a threshold.
 *
 * @param goodFrom left edge of the good side
 * @param goodWidth its width
 * @param threshold where the line stands
 */
public record IntervalStrip(
    double goodFrom, double goodWidth, double threshold, double low, double high, double estimate) {
  public static final int WIDTH = 150;
  public static final int HEIGHT = 20;

  private static final double MARGIN = 6;
  private static final double WIDE = 20;

  /** Draws an interval; the good side is right of the threshold or left of it. */
  public static IntervalStrip of(
      Scale scale, double threshold, boolean atLeast, double low, double high, double estimate) {
    double line = scale.at(threshold);
    return new IntervalStrip(
        atLeast ? line : 0,
        Pixels.round(atLeast ? WIDTH - line : line),
        line,
        scale.at(low),
        scale.at(high),
        scale.at(estimate));
  }

  /** A scale on which all the values have room; logarithmic when they span more than 1 to 20. */
  public static Scale scale(double... values) {
    double[] finite = DoubleStream.of(values).filter(Double::isFinite).sorted().toArray();
    if (finite.length == 0) {
      return Scale.linear(0, 1, MARGIN, WIDTH - MARGIN);
    }
    double low = finite[0];
    double high = finite[finite.length - 1];
    if (low > 0 && high > low * WIDE) {
      return Scale.logarithmic(low / 1.3, high * 1.3, MARGIN, WIDTH - MARGIN);
    }
    double room = Math.max(high - low, 1e-6) * 0.06;
    return Scale.linear(low - room, high + room, MARGIN, WIDTH - MARGIN);
  }
}
