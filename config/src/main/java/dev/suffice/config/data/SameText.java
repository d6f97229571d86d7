package dev.suffice.config.data;

import dev.suffice.api.task.Example;
import dev.suffice.api.task.Passage;
import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When two texts count as the same: equal but for white space and the composition of letters. */
final class SameText {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private SameText() {}

  static String key(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    return SPACE.matcher(composed).replaceAll(" ");
  }

  /** What an example asks: its input and the passages given along. */
  static String key(Example example) {
    String passages =
        example.passages().stream().map(Passage::text).collect(Collectors.joining("\n"));
    return key(passages.isEmpty() ? example.input() : example.input() + "\n" + passages);
  }
}
