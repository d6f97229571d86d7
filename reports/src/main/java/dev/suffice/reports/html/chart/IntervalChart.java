package dev.suffice.reports.html.chart;

import java.util.List;

/**
 * Measured points along an axis, each with its interval, joined by a line.
 *
 * @param name unique in the page; the prefix of the chart's element ids
 * @param title what the chart shows
 * @param description the same for those who do not see it
 * @param tone class of the colour
 * @param points from left to right; at least one
 */
public record IntervalChart(
    String name,
    String title,
    String description,
    Frame frame,
    Axis x,
    Axis y,
    String tone,
    List<Point> points) {
  /**
   * One point in pixels.
   *
   * @param low the lower end of its interval; that of the point itself where there is none
   * @param high the upper end
   * @param label for whoever points at it
   */
  public record Point(double x, double y, double low, double high, String label) {}

  public IntervalChart {
    points = List.copyOf(points);
  }

  /** The line through the points, as an SVG path. */
  public String path() {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(path.isEmpty() ? 'M' : 'L').append(point.x()).append(' ').append(point.y());
    }
    return path.toString();
  }
}
