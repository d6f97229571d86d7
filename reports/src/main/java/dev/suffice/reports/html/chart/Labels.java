package dev.suffice.reports.html.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Keeps the labels of a chart off each other. */
final class Labels {
  private static final double LINE_HEIGHT = 15;

  private Labels() {}

  /**
   * Moves heights apart until they are a line away from each other, keeping their order and, where
   * there is room, the range.
   */
  static double[] spread(double[] heights, double top, double bottom) {
    Integer[] order = new Integer[heights.length];
    Arrays.setAll(order, index -> index);
    Arrays.sort(order, Comparator.comparingDouble((Integer index) -> heights[index]));
    double[] result = heights.clone();
    double free = top;
    for (int index : order) {
      result[index] = Math.max(result[index], free);
      free = result[index] + LINE_HEIGHT;
    }
    double limit = bottom;
    for (int place = order.length - 1; place >= 0; place--) {
      result[order[place]] = Pixels.round(Math.min(result[order[place]], limit));
      limit = result[order[place]] - LINE_HEIGHT;
    }
    return result;
  }

  /** A rectangle that something else must not cover. */
  record Box(double left, double top, double right, double bottom) {
    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean within(Frame frame) {
      return left >= frame.left()
          && right <= frame.right()
          && top >= frame.top()
          && bottom <= frame.bottom();
    }
  }

  /** The first of the candidates that is inside the frame and free; else the first of all. */
  static Box place(List<Box> candidates, List<Box> taken, Frame frame) {
    return candidates.stream()
        .filter(box -> box.within(frame) && taken.stream().noneMatch(box::overlaps))
        .findFirst()
        .orElse(candidates.get(0));
  }

  /** Right of a point, left of it, above, below, and the four corners. */
  static List<Box> around(double x, double y, double width) {
    List<Box> boxes = new ArrayList<>();
    for (double[] offset :
        new double[][] {
          {10, -7},
          {-10 - width, -7},
          {10, -22},
          {10, 8},
          {-10 - width, -22},
          {-10 - width, 8},
          {-width / 2, -24},
          {-width / 2, 10}
        }) {
      double left = x + offset[0];
      double top = y + offset[1];
      boxes.add(new Box(left, top, left + width, top + 14));
    }
    return boxes;
  }
}
