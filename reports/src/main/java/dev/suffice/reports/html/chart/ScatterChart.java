package dev.suffice.reports.html.chart;

import dev.suffice.reports.text.VisibleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Points with vertical intervals, the frontier of those that nothing beats in both directions, and
 * a shaded region.
 *
 * @param frontier SVG path
 */
public record ScatterChart(
    String name,
    String title,
    String description,
    Frame frame,
    Axis x,
    Axis y,
    List<Mark> marks,
    String frontier,
    Optional<Region> region) {
  private static final int LONGEST_LABEL = 26;

  public ScatterChart {
    marks = List.copyOf(marks);
  }

  /** A point as measured; {@code low} and {@code high} equal {@code y} without an interval. */
  public record Point(
      String label, int style, String tone, double x, double y, double low, double high) {}

  /** A point as drawn. */
  public record Mark(
      String label,
      String tone,
      String shape,
      double x,
      double lowY,
      double highY,
      double labelX,
      double labelY) {}

  /** A shaded rectangle. */
  public record Region(double left, double top, double width, double height, String label) {}

  /** Draws points to scale and finds room for their labels. */
  public static List<Mark> marks(List<Point> points, Scale x, Scale y, Frame frame) {
    List<Labels.Box> taken = new ArrayList<>();
    for (Point point : points) {
      double left = x.at(point.x());
      taken.add(new Labels.Box(left - 6, y.at(point.high()), left + 6, y.at(point.low())));
      taken.add(new Labels.Box(left - 7, y.at(point.y()) - 7, left + 7, y.at(point.y()) + 7));
    }
    List<Mark> marks = new ArrayList<>();
    for (Point point : points) {
      String label = VisibleText.shortened(point.label(), LONGEST_LABEL);
      Labels.Box box =
          Labels.place(
              Labels.around(x.at(point.x()), y.at(point.y()), Pixels.width(label)), taken, frame);
      taken.add(box);
      marks.add(mark(point, label, x, y, box));
    }
    return marks;
  }

  /**
   * The steps along the points that no other point beats by being further left and better.
   *
   * @param moreIsBetter whether up is good
   */
  public static String frontier(List<Point> points, boolean moreIsBetter, Scale x, Scale y) {
    double sign = moreIsBetter ? 1 : -1;
    double best = Double.NEGATIVE_INFINITY;
    StringBuilder path = new StringBuilder();
    for (Point point :
        points.stream()
            .sorted(
                Comparator.comparingDouble(Point::x)
                    .thenComparing(Comparator.comparingDouble((Point p) -> -sign * p.y())))
            .toList()) {
      if (sign * point.y() > best) {
        best = sign * point.y();
        path.append(path.isEmpty() ? "M" + x.at(point.x()) + " " : "H" + x.at(point.x()) + "V");
        path.append(y.at(point.y()));
      }
    }
    return path.toString();
  }

  private static Mark mark(Point point, String label, Scale x, Scale y, Labels.Box box) {
    return new Mark(
        label,
        point.tone(),
        Marker.path(point.style(), x.at(point.x()), y.at(point.y())),
        x.at(point.x()),
        y.at(point.low()),
        y.at(point.high()),
        Pixels.round(box.left()),
        Pixels.round(box.top() + 11));
  }
}
