package dev.suffice.cli.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;

/**
 * A place to print to: standard output or standard error. Every print is flushed.
 *
 * @param terminal whether a person watches; else it is a file or another program
 * @param colour whether styles are shown
 * @param width columns to fit text into; at least 20
 */
public record Console(PrintWriter writer, boolean terminal, boolean colour, int width) {
  public Console {
    Objects.requireNonNull(writer, "writer");
    if (width < 20) {
      throw new IllegalArgumentException("Too narrow: " + width);
    }
  }

  public void print(List<Line> lines) {
    lines.forEach(line -> writer.println(line.render(colour)));
    writer.flush();
  }

  public void print(Line line) {
    print(List.of(line));
  }

  /** Whether something printed here was lost: a full disk, a reader that is gone. */
  public boolean hasFailed() {
    return writer.checkError();
  }

  /** Prints text for machines as it is. */
  public void printVerbatim(String text) {
    writer.print(text.endsWith("\n") ? text : text + "\n");
    writer.flush();
  }
}
