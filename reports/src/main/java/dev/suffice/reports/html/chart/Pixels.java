package dev.suffice.reports.html.chart;

/** Pixels as they are written. */
final class Pixels {
  private static final double CHARACTER_WIDTH = 6.6;

  private Pixels() {}

  /** To a tenth of a pixel. */
  static double round(double pixels) {
    return Math.rint(pixels * 10) / 10;
  }

  /** About how wide a label of a chart is drawn. */
  static double width(String label) {
    return label.length() * CHARACTER_WIDTH;
  }
}
