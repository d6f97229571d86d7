package dev.suffice.config.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Java names as the lower-case-with-hyphens words that people type. */
public final class Words {
  /** What a name chosen by a person looks like. */
  public static final Pattern NAME = Pattern.compile("^[a-z0-9][a-z0-9._-]*$");

  /** The same in words, for remedies. */
  public static final String NAME_RULE =
      "Write lower-case letters, digits, hyphens, dots and underscores, for example zero-shot.";

  private Words() {}

  /** The key of a record component: {@code cachedInput} is written {@code cached-input}. */
  public static String key(String component) {
    return component.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  /** The word of an enum constant: {@code QUESTION_ANSWERING} is {@code question-answering}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static List<String> words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Words::word).toList();
  }
}
