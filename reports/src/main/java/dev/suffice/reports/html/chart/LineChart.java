package dev.suffice.reports.html.chart;

import dev.suffice.reports.text.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines over a common axis, each with its approach's mark in the middle and, where their ends are
 * apart, named at its right end.
 *
 * @param name unique in the page; the prefix of the chart's element ids
 * @param title what the chart shows
 * @param description the same for those who do not see it
 * @param guides vertical lines at values worth knowing
 * @param dots places worth a mark
 */
public record LineChart(
    String name,
    String title,
    String description,
    Frame frame,
    Axis x,
    Axis y,
    List<Line> lines,
    List<Guide> guides,
    List<Dot> dots) {
  private static final int LONGEST_LABEL = 22;

  public LineChart {
    lines = List.copyOf(lines);
    guides = List.copyOf(guides);
    dots = List.copyOf(dots);
  }

  /** One line as drawn. */
  public record Line(
      String label,
      String tone,
      String path,
      String mark,
      double endX,
      double endY,
      double labelY) {}

  /** A vertical line; its label stands on the side that has more room. */
  public record Guide(double x, String label, boolean labelLeft) {
    /** Draws a line within the frame. */
    public static Guide of(double x, String label, Frame frame) {
      return new Guide(x, label, x > frame.left() + frame.plotWidth() / 2.0);
    }

    public double labelX() {
      return labelLeft ? x - 5 : x + 5;
    }

    public String anchor() {
      return labelLeft ? "end" : "start";
    }
  }

  /** A marked place. */
  public record Dot(double x, double y, String label) {}

  /** One line as measured. */
  public record Series(String label, int style, String tone, List<Point> points) {
    public Series {
      points = List.copyOf(points);
    }
  }

  /** A measured point. */
  public record Point(double x, double y) {}

  /** Draws series to scale; series without points are left out. */
  public static List<Line> lines(List<Series> series, Scale x, Scale y, Frame frame) {
    List<Series> drawn = series.stream().filter(one -> !one.points().isEmpty()).toList();
    double[] ends = drawn.stream().mapToDouble(one -> y.at(last(one).y())).toArray();
    double[] labels = Labels.spread(ends, frame.top() + 4, frame.bottom());
    List<Line> lines = new ArrayList<>();
    for (int index = 0; index < ends.length; index++) {
      Series one = drawn.get(index);
      lines.add(
          new Line(
              VisibleText.shortened(one.label(), LONGEST_LABEL),
              one.tone(),
              path(one, x, y),
              mark(one, x, y),
              x.at(last(one).x()),
              ends[index],
              labels[index]));
    }
    return lines;
  }

  private static Point last(Series series) {
    return series.points().get(series.points().size() - 1);
  }

  /** The approach's mark on the middle point. */
  private static String mark(Series series, Scale x, Scale y) {
    Point middle = series.points().get(series.points().size() / 2);
    return Marker.path(series.style(), x.at(middle.x()), y.at(middle.y()));
  }

  private static String path(Series series, Scale x, Scale y) {
    StringBuilder path = new StringBuilder();
    for (Point point : series.points()) {
      path.append(path.isEmpty() ? 'M' : 'L').append(x.at(point.x())).append(' ');
      path.append(y.at(point.y()));
    }
    return path.toString();
  }
}
