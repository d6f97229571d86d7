package dev.suffice.reports.html;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with names in it, which the core writes between backticks.
 *
 * @param parts in the order of the sentence
 */
public record Prose(List<Part> parts) {
  /**
   * A piece of a sentence.
   *
   * @param isName whether it is something a person wrote in the experiment
   */
  public record Part(String text, boolean isName) {}

  public Prose {
    parts = List.copyOf(parts);
  }

  /** A backtick without a partner stays what it is. */
  public static Prose of(String sentence) {
    var parts = new ArrayList<Part>();
    int position = 0;
    while (position < sentence.length()) {
      int open = sentence.indexOf('`', position);
      int close = open < 0 ? -1 : sentence.indexOf('`', open + 1);
      if (close < 0) {
        break;
      }
      parts.add(new Part(sentence.substring(position, open), false));
      parts.add(new Part(sentence.substring(open + 1, close), true));
      position = close + 1;
    }
    parts.add(new Part(sentence.substring(position), false));
    return new Prose(parts);
  }
}
