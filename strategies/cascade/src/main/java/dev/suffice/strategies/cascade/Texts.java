package dev.suffice.strategies.cascade;

import java.util.Locale;
import java.util.regex.Pattern;

/** When two answers are the same. */
final class Texts {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private Texts() {}

  /** A form that is equal for texts that differ in case and white space only. */
  static String folded(String text) {
    return WHITE_SPACE.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
  }
}
