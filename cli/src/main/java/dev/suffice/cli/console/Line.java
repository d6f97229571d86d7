package dev.suffice.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One line of output, made of styled pieces. */
public record Line(List<Span> spans) {
  public static final Line EMPTY = new Line(List.of());

  public Line {
    spans = List.copyOf(spans);
  }

  public static Line of(String text) {
    return of(Style.PLAIN, text);
  }

  public static Line of(Style style, String text) {
    return new Line(List.of(new Span(style, text)));
  }

  public Line and(String text) {
    return and(Style.PLAIN, text);
  }

  public Line and(Style style, String text) {
    return and(new Span(style, text));
  }

  public Line and(Span span) {
    var longer = new ArrayList<>(spans);
    longer.add(span);
    return new Line(longer);
  }

  /** How many columns the line takes. */
  public int width() {
    return spans.stream().mapToInt(Span::width).sum();
  }

  /** The characters to print; spaces at the end are left out. */
  public String render(boolean colour) {
    return spans.stream()
        .map(span -> colour ? span.style().paint(span.text()) : span.text())
        .collect(Collectors.joining())
        .stripTrailing();
  }
}
