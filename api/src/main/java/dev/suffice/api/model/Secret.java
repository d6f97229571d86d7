package dev.suffice.api.model;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A key or a password. Shows itself to nobody: its text form is a placeholder, and it is no part of
 * the identity of a trial.
 */
public final class Secret {
  /** Characters of the shortest that is hidden: one of less would be found in any text. */
  private static final int SHORTEST = 4;

  private final String text;
  private final Pattern written;

  public Secret(String text) {
    Objects.requireNonNull(text, "text");
    if (text.isBlank()) {
      throw new IllegalArgumentException("A secret must not be blank");
    }
    this.text = text;
    this.written =
        Pattern.compile(text.codePoints().mapToObj(Secret::written).collect(Collectors.joining()));
  }

  /** The secret itself, for the one place that sends it. */
  public String reveal() {
    return text;
  }

  /**
   * A text without this secret in it, be it as it is or as JSON may write it. One of fewer than
   * {@value #SHORTEST} characters is left where it is.
   */
  public String hideIn(String other) {
    return text.length() < SHORTEST
        ? other
        : written.matcher(other).replaceAll(Matcher.quoteReplacement(toString()));
  }

  /**
   * A character as it is, or after a backslash, or by its number in hexadecimal digits as JSON has
   * it (RFC 8259, section 7); with up to seven backslashes where JSON stands within JSON.
   */
  private static String written(int character) {
    String named = "\"\\/".indexOf(character) >= 0 ? "\\\\{0,7}" : "";
    String escaped =
        Character.toString(character)
            .chars()
            .mapToObj("\\\\{1,7}u(?i:%04x)"::formatted)
            .collect(Collectors.joining());
    return "(?:%s%s|%s)".formatted(named, Pattern.quote(Character.toString(character)), escaped);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
