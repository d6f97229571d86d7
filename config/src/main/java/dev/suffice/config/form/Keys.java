package dev.suffice.config.form;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Value.Mapping;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the keys of a block before its values are read. */
public final class Keys {
  /** What is left of {@code {requests-per-month: 50,000}}. */
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private Keys() {}

  /**
   * Reports unknown and missing keys. A missing key that was only misspelt is reported once.
   *
   * @param required what must be there, each with what it should hold
   * @return whether all was well
   */
  public static boolean check(
      Mapping mapping,
      String path,
      Collection<String> known,
      Map<String, String> required,
      Reading reading) {
    Set<String> meant = new HashSet<>();
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (known.contains(key)) {
                return;
              }
              String place = Paths.child(path, key);
              Suggestion.near(key, known).ifPresent(meant::add);
              reading.problem(
                  entry.key(),
                  place,
                  "The key '%s' is not known here.".formatted(key),
                  DIGITS.matcher(key).matches()
                      ? "Write a number without separators, as in 50000."
                      : Suggestion.remedy(key, known));
            });
    boolean complete = known.containsAll(mapping.entries().keySet());
    for (Map.Entry<String, String> wanted : required.entrySet()) {
      String key = wanted.getKey();
      if (mapping.entries().containsKey(key)) {
        continue;
      }
      complete = false;
      if (!meant.contains(key)) {
        reading.problem(
            mapping,
            Paths.child(path, key),
            "The key '%s' is missing.".formatted(key),
            "Add `%s:` with %s.".formatted(key, wanted.getValue()));
      }
    }
    return complete;
  }
}
