package dev.suffice.reports.html.chart;

import java.util.function.Function;

/**
 * A chart drawn twice: for wide pages, and for those of a phone, where lines and points are named
 * by a legend.
 *
 * @param <C> its kind
 */
public record Drawn<C>(C wide, C narrow) {
  /** Draws the same into two frames. */
  public static <C> Drawn<C> of(Frame wide, Frame narrow, Function<Frame, C> chart) {
    return new Drawn<>(chart.apply(wide), chart.apply(narrow));
  }
}
