package dev.suffice.cli.console;

import java.util.Objects;

/**
 * A piece of text in one style. Text comes from files and models and is not to be trusted with a
 * terminal: whatever could move the cursor, change colours or reorder what is read is replaced.
 *
 * @param text one line, cleaned
 */
public record Span(Style style, String text) {
  private static final int REPLACEMENT = 0xFFFD;

  public Span {
    Objects.requireNonNull(style, "style");
    text = cleaned(text);
  }

  /** How many columns the text takes: one per character, none for marks that combine. */
  public int width() {
    return (int) text.codePoints().filter(character -> !isMark(character)).count();
  }

  private static String cleaned(String text) {
    return text.codePoints()
        .map(Span::harmless)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int harmless(int character) {
    if (character == '\n' || character == '\t' || character == '\r') {
      return ' ';
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          REPLACEMENT;
      default -> character;
    };
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}
