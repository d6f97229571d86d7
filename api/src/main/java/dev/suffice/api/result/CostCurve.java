package dev.suffice.api.result;

import dev.suffice.api.money.Money;
import java.util.List;
import java.util.Objects;

/** The total cost of one approach over the horizon at several monthly volumes. */
public record CostCurve(String approach, List<Point> points) {
  /** Total cost over the horizon at one monthly volume. */
  public record Point(long requestsPerMonth, Money total) {
    public Point {
      Objects.requireNonNull(total, "total");
    }
  }

  public CostCurve {
    Objects.requireNonNull(approach, "approach");
    points = List.copyOf(points);
  }
}
