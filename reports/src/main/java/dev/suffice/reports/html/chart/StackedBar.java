package dev.suffice.reports.html.chart;

import java.util.ArrayList;
import java.util.List;

/** A bar of shares that sum to a whole. */
public record StackedBar(List<Segment> segments) {
  public static final int WIDTH = 720;
  public static final int HEIGHT = 22;

  private static final double ROOM = 8;

  /**
   * A drawn share.
   *
   * @param tone class of its colour
   * @param label empty where there is no room for it
   * @param hatched whether it is marked as uncertain
   */
  public record Segment(double x, double width, String tone, String label, boolean hatched) {}

  /** A measured part, in any unit; not negative. */
  public record Part(double amount, String tone, String label, boolean hatched) {}

  public StackedBar {
    segments = List.copyOf(segments);
  }

  /** Draws the parts in their order; parts of nothing are left out. */
  public static StackedBar of(List<Part> parts) {
    double whole = parts.stream().mapToDouble(Part::amount).sum();
    List<Segment> segments = new ArrayList<>();
    double sum = 0;
    for (Part part : parts) {
      double start = Pixels.round(WIDTH * sum / whole);
      sum += part.amount();
      double width = Pixels.round(Pixels.round(WIDTH * sum / whole) - start);
      if (part.amount() > 0 && width > 0) {
        boolean room = Pixels.width(part.label()) + ROOM <= width;
        String label = room ? part.label() : "";
        segments.add(new Segment(start, width, part.tone(), label, part.hatched()));
      }
    }
    return new StackedBar(segments);
  }
}
