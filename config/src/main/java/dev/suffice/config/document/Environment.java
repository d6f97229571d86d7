package dev.suffice.config.document;

import dev.suffice.config.document.Value.Entry;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.document.Value.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts environment variables in the place of {@code ${NAME}} and {@code ${NAME:-default}}. A
 * doubled dollar sign before the brace stands for the characters themselves.
 */
public final class Environment {
  private static final Pattern PLACE =
      Pattern.compile("\\$\\$\\{|\\$\\{(?:([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?})?");

  private final Map<String, String> variables;
  private final boolean keepMissing;
  private final Problems problems;
  private final Map<String, String> taken = new TreeMap<>();
  private final Set<String> secret = new HashSet<>();

  /**
   * @param keepMissing whether a variable without value stays a placeholder instead of being a
   *     problem
   */
  public Environment(Map<String, String> variables, boolean keepMissing, Problems problems) {
    this.variables = Map.copyOf(variables);
    this.keepMissing = keepMissing;
    this.problems = problems;
  }

  public Mapping resolve(Mapping root) {
    return mapping(root, "");
  }

  /** What each placeholder stood for, so far; those in the place of a secret are left out. */
  public Map<String, String> taken() {
    var shown = new TreeMap<>(taken);
    shown.keySet().removeAll(secret);
    return shown;
  }

  private Value resolve(Value value, String path) {
    if (value instanceof Mapping mapping) {
      return mapping(mapping, path);
    }
    if (value instanceof Sequence sequence) {
      List<Value> items = new ArrayList<>();
      for (Value item : sequence.items()) {
        items.add(resolve(item, Paths.item(path, items.size())));
      }
      return new Sequence(sequence.location(), items);
    }
    return scalar((Scalar) value, path);
  }

  private Mapping mapping(Mapping mapping, String path) {
    var entries = new LinkedHashMap<String, Entry>();
    mapping
        .entries()
        .forEach(
            (key, entry) ->
                entries.put(
                    key, new Entry(entry.key(), resolve(entry.value(), Paths.child(path, key)))));
    return new Mapping(mapping.location(), entries);
  }

  private Scalar scalar(Scalar scalar, String path) {
    if (scalar.type() != Value.Type.TEXT || !scalar.text().contains("${")) {
      return scalar;
    }
    Matcher places = PLACE.matcher(scalar.text());
    String text = places.replaceAll(place -> Matcher.quoteReplacement(value(place, scalar, path)));
    boolean whole = PLACE.matcher(scalar.text()).matches();
    return new Scalar(
        scalar.location(), whole ? Value.Type.OPEN : Value.Type.TEXT, text, scalar.written());
  }

  private String value(MatchResult place, Scalar scalar, String path) {
    if (place.group().equals("$${")) {
      return "${";
    }
    String name = place.group(1);
    if (name == null) {
      problems.add(
          scalar.location(),
          path,
          "%s holds ${ but no name of a variable in braces.".formatted(scalar.describe()),
          "Write ${NAME} or ${NAME:-default}, or $${ for the characters themselves.");
      return place.group();
    }
    Optional<String> found =
        Optional.ofNullable(variables.get(name))
            .filter(text -> !text.isBlank() || !SecretGuard.isSecretPlace(path))
            .or(() -> Optional.ofNullable(place.group(2)));
    found.ifPresent(value -> take(name, value, path));
    return found.orElseGet(() -> missing(name, place.group(), scalar, path));
  }

  private void take(String name, String value, String path) {
    taken.put(name, value);
    if (SecretGuard.isSecretPlace(path) || SecretGuard.looksSecret(value)) {
      secret.add(name);
    }
  }

  private String missing(String name, String placeholder, Scalar scalar, String path) {
    if (keepMissing) {
      return placeholder;
    }
    String message = "The environment variable %s is not set.".formatted(name);
    String remedy = "Set it, or write %s=... into a file .env beside this one".formatted(name);
    if (SecretGuard.isSecretPlace(path)) {
      problems.addMissingKey(scalar.location(), path, message, remedy + ".");
      return placeholder;
    }
    problems.add(
        scalar.location(),
        path,
        message,
        "%s, or give a default: ${%s:-...}.".formatted(remedy, name));
    return placeholder;
  }
}
