package dev.suffice.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text broken into lines between words. */
public final class Paragraph {
  /** Spaces between words, but not between a number and its unit. */
  private static final Pattern BREAK =
      Pattern.compile("(?<!\\d)\\s+|\\s+(?!(?:%|ms\\b|s\\b|min\\b|h\\b))");

  private Paragraph() {}

  /**
   * Wraps a text.
   *
   * @param first what the first line begins with
   * @param rest what every further line begins with
   * @param width columns a line may take; a longer word stands alone on its line and is not cut
   */
  public static List<Line> wrapped(Style style, String first, String rest, String text, int width) {
    var lines = new ArrayList<Line>();
    String start = first;
    var words = new StringBuilder();
    for (String word : BREAK.splitAsStream(text.strip()).toList()) {
      if (!words.isEmpty() && columns(start) + columns(words + " " + word) > width) {
        lines.add(Line.of(start).and(style, words.toString()));
        start = rest;
        words.setLength(0);
      }
      words.append(words.isEmpty() ? "" : " ").append(word);
    }
    lines.add(Line.of(start).and(style, words.toString()));
    return lines;
  }

  /** An item of a list. */
  public static List<Line> item(String text, int width) {
    return wrapped(Style.PLAIN, "  - ", "    ", text, width);
  }

  /** A paragraph that begins at the margin. */
  public static List<Line> plain(Style style, String text, int width) {
    return wrapped(style, "", "", text, width);
  }

  private static int columns(String text) {
    return new Span(Style.PLAIN, text).width();
  }
}
