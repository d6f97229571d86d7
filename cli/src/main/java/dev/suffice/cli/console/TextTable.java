package dev.suffice.cli.console;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows and columns that line up. The first column stands left, the others as their headings say. A
 * table too wide for the terminal is printed in parts, each beginning with the first column, so
 * that no row wraps.
 *
 * @param rows as many cells each as there are columns
 */
public record TextTable(List<Column> columns, List<List<Span>> rows) {
  private static final String GAP = "  ";

  /** On which side the cells of a column line up. */
  public enum Align {
    LEFT,
    RIGHT
  }

  /** A column and its heading. */
  public record Column(String heading, Align align) {
    public static Column left(String heading) {
      return new Column(heading, Align.LEFT);
    }

    public static Column right(String heading) {
      return new Column(heading, Align.RIGHT);
    }
  }

  public TextTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("A table needs a column");
    }
    int expected = columns.size();
    if (rows.stream().anyMatch(row -> row.size() != expected)) {
      throw new IllegalArgumentException("Every row needs a cell per column: " + expected);
    }
  }

  /**
   * The table as lines of at most the given width, where one column beside the first fits at all.
   */
  public List<Line> lines(int width) {
    var lines = new ArrayList<Line>();
    for (List<Integer> part : parts(width)) {
      if (!lines.isEmpty()) {
        lines.add(Line.EMPTY);
      }
      lines.add(row(part, headings()));
      rows.forEach(row -> lines.add(row(part, row)));
    }
    return lines;
  }

  private List<List<Integer>> parts(int width) {
    var parts = new ArrayList<List<Integer>>();
    var part = new ArrayList<>(List.of(0));
    int used = columnWidth(0);
    for (int column = 1; column < columns.size(); column++) {
      int needed = GAP.length() + columnWidth(column);
      if (part.size() > 1 && used + needed > width) {
        parts.add(List.copyOf(part));
        part = new ArrayList<>(List.of(0));
        used = columnWidth(0);
      }
      part.add(column);
      used += needed;
    }
    parts.add(part);
    return parts;
  }

  private List<Span> headings() {
    return columns.stream().map(column -> new Span(Style.FAINT, column.heading())).toList();
  }

  private Line row(List<Integer> part, List<Span> cells) {
    Line line = Line.EMPTY;
    for (int column : part) {
      Span cell = cells.get(column);
      String padding = " ".repeat(columnWidth(column) - cell.width());
      line = column == 0 ? line : line.and(GAP);
      line =
          columns.get(column).align() == Align.LEFT
              ? line.and(cell).and(padding)
              : line.and(padding).and(cell);
    }
    return line;
  }

  private int columnWidth(int column) {
    int heading = headings().get(column).width();
    return rows.stream().mapToInt(row -> row.get(column).width()).reduce(heading, Math::max);
  }
}
