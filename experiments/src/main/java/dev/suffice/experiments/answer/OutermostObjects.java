package dev.suffice.experiments.answer;

import dev.suffice.experiments.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parts of a text that stand between an outermost opening brace and the one that closes it;
 * braces within JSON strings do not count. One pass over the text, whatever is in it.
 */
final class OutermostObjects {
  private final String text;
  private final List<String> found = new ArrayList<>();
  private int depth;
  private int start;
  private boolean quoted;

  private OutermostObjects(String text) {
    this.text = text;
  }

  /** The parts in their order; none of a text that is too long to be an answer. */
  static Stream<String> of(String text) {
    if (text.length() > Json.LONGEST) {
      return Stream.of();
    }
    var objects = new OutermostObjects(text);
    objects.scan();
    return objects.found.stream();
  }

  private void scan() {
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (quoted && character == '\\') {
        at++;
      } else if (depth > 0 && character == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        brace(character, at);
      }
    }
  }

  private void brace(char character, int at) {
    if (character == '{') {
      start = depth == 0 ? at : start;
      depth++;
    } else if (character == '}' && depth > 0) {
      depth--;
      if (depth == 0) {
        found.add(text.substring(start, at + 1));
      }
    }
  }
}
