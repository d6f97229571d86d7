package dev.suffice.reports.text;

import java.util.List;

/**
 * A table of texts.
 *
 * @param figures from which column on figures stand, aligned to the right
 */
public record Table(List<String> head, int figures, List<List<String>> rows) {
  public Table {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
