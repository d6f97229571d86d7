package dev.suffice.reports.html.chart;

import java.util.List;

/** An axis: what it counts and its labelled places. */
public record Axis(String title, List<Tick> ticks) {
  public Axis {
    ticks = List.copyOf(ticks);
  }
}
