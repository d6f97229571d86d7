package dev.suffice.reports.html;

import dev.suffice.reports.html.chart.Marker;

/**
 * How an approach is named and marked, the same everywhere in the page.
 *
 * @param style its number, from 0 in the order of the experiment
 * @param recommended whether it is the recommended one
 */
record Label(String id, int style, boolean recommended) {
  private static final int COLOURS = 8;

  /** Classes of its colour and emphasis. */
  String tone() {
    return "a" + style % COLOURS + (recommended ? " best" : "");
  }

  /** An SVG path of its mark around (8, 8). */
  String mark() {
    return Marker.path(style, 8, 8);
  }
}
