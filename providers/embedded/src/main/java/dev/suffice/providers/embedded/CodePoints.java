package dev.suffice.providers.embedded;

/** Where the code points of a text stand, asked for in rising order. For one thread. */
final class CodePoints {
  private final String text;
  private int codePoint;
  private int index;

  CodePoints(String text) {
    this.text = text;
  }

  /** The index in the text of a code point, or of the text's end when it has no more. */
  int index(int wanted) {
    while (codePoint < wanted && index < text.length()) {
      index += Character.charCount(text.codePointAt(index));
      codePoint++;
    }
    return index;
  }
}
