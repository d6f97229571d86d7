package dev.suffice.reports.html;

import dev.suffice.reports.text.Figures;

/**
 * A figure of a column by which people may sort.
 *
 * @param text as people read it
 * @param order the number it stands for, in a unit of the column's own; empty where unknown
 */
record Sortable(String text, String order) {
  static final Sortable UNKNOWN = new Sortable(Figures.NONE, "");
}
