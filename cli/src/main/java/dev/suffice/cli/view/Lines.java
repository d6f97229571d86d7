package dev.suffice.cli.view;

import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Paragraph;
import dev.suffice.cli.console.Style;
import java.util.ArrayList;
import java.util.List;

/** Collects the lines of one page. */
final class Lines {
  private final List<Line> lines = new ArrayList<>();
  private final int width;

  Lines(int width) {
    this.width = width;
  }

  Lines add(Line line) {
    lines.add(line);
    return this;
  }

  Lines add(List<Line> more) {
    lines.addAll(more);
    return this;
  }

  /** An empty line, unless the page is empty or ends with one. */
  Lines gap() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).equals(Line.EMPTY)) {
      lines.add(Line.EMPTY);
    }
    return this;
  }

  Lines paragraph(Style style, String text) {
    return add(Paragraph.plain(style, text, width));
  }

  Lines item(String text) {
    return add(Paragraph.item(text, width));
  }

  /** A heading with a list beneath it; nothing at all for no items. */
  Lines section(String heading, List<String> items) {
    if (items.isEmpty()) {
      return this;
    }
    gap().add(Line.of(Style.STRONG, heading));
    items.forEach(item -> add(Paragraph.item(item, width)));
    return this;
  }

  /** A heading with at most so many items beneath it, and how many more there are. */
  Lines section(String heading, List<String> items, int most) {
    section(heading, items.stream().limit(most).toList());
    if (items.size() > most) {
      add(Line.of("    and " + (items.size() - most) + " more"));
    }
    return this;
  }

  /** A fact under its name, the names aligned. */
  Lines fact(String name, String text) {
    String first = "  %-13s".formatted(name);
    return add(Paragraph.wrapped(Style.PLAIN, first, " ".repeat(first.length()), text, width));
  }

  List<Line> done() {
    return List.copyOf(lines);
  }
}
