package dev.suffice.api.task;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for data fields, written {@code {{field}}}. What is put in is never read as a
 * template again.
 *
 * @param text the text as written
 */
public record Template(String text) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}\\s]+)\\s*}}");

  public Template {
    Objects.requireNonNull(text, "text");
  }

  /** The fields named in the text, in the order of their first mention. */
  public Set<String> fields() {
    var names = new LinkedHashSet<String>();
    Matcher places = PLACE.matcher(text);
    while (places.find()) {
      names.add(places.group(1));
    }
    return names;
  }

  /** Whether the text is the same for every question. */
  public boolean isConstant() {
    return !PLACE.matcher(text).find();
  }

  /**
   * The text with every place filled.
   *
   * @throws IllegalArgumentException when a named field has no value
   */
  public String fill(Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(value(values, place.group(1))));
  }

  private static String value(Map<String, String> values, String field) {
    String value = values.get(field);
    if (value == null) {
      throw new IllegalArgumentException(
          "The template names {{%s}}, but the fields are %s".formatted(field, values.keySet()));
    }
    return value;
  }
}
