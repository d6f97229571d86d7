package dev.suffice.reports.html.chart;

/** The mark of an approach: a shape besides the colour, for those who do not see the colour. */
public final class Marker {
  private static final int SHAPES = 6;

  private Marker() {}

  /**
   * An SVG path of the shape around a point.
   *
   * @param style number of the approach, from 0
   */
  public static String path(int style, double x, double y) {
    return switch (style % SHAPES) {
      case 0 -> path("M%s %sa5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z", x - 5, y);
      case 1 -> path("M%s %sh9v9h-9Z", x - 4.5, y - 4.5);
      case 2 -> path("M%s %sl5.5 10h-11Z", x, y - 6);
      case 3 -> path("M%s %sl6 6l-6 6l-6 -6Z", x, y - 6);
      case 4 -> path("M%s %sl5.5 -10h-11Z", x, y + 6);
      default -> path("M%s %sh4v4h4v4h-4v4h-4v-4h-4v-4h4Z", x - 2, y - 6);
    };
  }

  private static String path(String shape, double x, double y) {
    return shape.formatted(Pixels.round(x), Pixels.round(y));
  }
}
