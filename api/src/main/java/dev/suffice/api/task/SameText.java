package dev.suffice.api.task;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When two texts count as the same: equal but for white space and the composition of letters. */
public final class SameText {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private SameText() {}

  /** Equal for texts that count as the same. */
  public static String key(String text) {
    if (isTidy(text)) {
      return text;
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    return SPACE.matcher(composed).replaceAll(" ");
  }

  /** Most texts are: then there is nothing to compute. */
  private static boolean isTidy(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character < ' ' || character > '~' || (character == ' ' && before == ' ')) {
        return false;
      }
      before = character;
    }
    return before != ' ';
  }

  /** What an example asks: its input and the passages given along. */
  public static String key(Example example) {
    String passages =
        example.passages().stream().map(Passage::text).collect(Collectors.joining("\n"));
    return key(passages.isEmpty() ? example.input() : example.input() + "\n" + passages);
  }
}
