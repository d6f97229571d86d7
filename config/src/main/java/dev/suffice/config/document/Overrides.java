package dev.suffice.config.document;

import dev.suffice.api.experiment.Location;
import dev.suffice.config.document.Value.Entry;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.document.Value.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Values set on the command line as {@code path=value}, put into a document. The value is YAML; an
 * empty one removes the key. A path names keys by dots and items of a list by {@code [index]} or by
 * their {@code id}; what is not there yet is made.
 */
public final class Overrides {
  /** Where every such value is said to stand. */
  public static final Location LOCATION = new Location("--set", 1, 1);

  private final Problems problems;

  public Overrides(Problems problems) {
    this.problems = problems;
  }

  public Mapping apply(Mapping root, List<String> overrides) {
    Mapping result = root;
    for (String override : overrides) {
      result = apply(result, override);
    }
    return result;
  }

  private Mapping apply(Mapping root, String override) {
    int equals = override.indexOf('=');
    if (equals < 1) {
      problems.add(
          LOCATION, override, "This sets nothing.", "Write a path, = and a value: limits.time=1 h");
      return root;
    }
    String path = override.substring(0, equals).strip();
    Optional<Value> value =
        new YamlReader(problems).readAt(override.substring(equals + 1), LOCATION);
    if (value.isEmpty()) {
      return root;
    }
    try {
      return (Mapping) set(Optional.of(root), path, value.get()).orElse(root);
    } catch (NoSuchPlaceException wrong) {
      problems.add(LOCATION, path, wrong.getMessage(), wrong.remedy());
      return root;
    }
  }

  /** The current value with the new one at the place; empty when it is to be removed. */
  private static Optional<Value> set(Optional<Value> current, String place, Value value) {
    if (place.isEmpty()) {
      return isNothing(value) ? Optional.empty() : Optional.of(value);
    }
    Value container = current.orElseGet(() -> empty(place));
    if (container instanceof Sequence sequence) {
      return Optional.of(inSequence(sequence, place, value));
    }
    if (container instanceof Mapping mapping) {
      return Optional.of(inMapping(mapping, place, value));
    }
    throw new NoSuchPlaceException(
        "'%s' would lie inside %s.".formatted(place, container.describe()),
        "Set the whole value instead, for example data={file: x.csv}.");
  }

  /** What is made to hold a place: a list where an item of one is named. */
  private static Value empty(String place) {
    return place.startsWith("[")
        ? new Sequence(LOCATION, List.of())
        : new Mapping(LOCATION, new LinkedHashMap<>());
  }

  private static Mapping inMapping(Mapping mapping, String place, Value value) {
    String key = key(mapping, place);
    if (key.isEmpty()) {
      throw new NoSuchPlaceException(
          "'%s' does not name a key.".formatted(place), "Write keys with dots: limits.time");
    }
    var entries = new LinkedHashMap<>(mapping.entries());
    Optional<Value> changed = set(mapping.get(key), rest(place, key.length()), value);
    changed.ifPresentOrElse(
        present -> entries.put(key, new Entry(keyLocation(mapping, key), present)),
        () -> entries.remove(key));
    return new Mapping(mapping.location(), entries);
  }

  private static Sequence inSequence(Sequence sequence, String place, Value value) {
    int index = index(sequence, place);
    int end = place.startsWith("[") ? place.indexOf(']') + 1 : id(sequence, place).length();
    List<Value> items = new ArrayList<>(sequence.items());
    Optional<Value> current =
        index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
    Optional<Value> changed = set(current, rest(place, end), value);
    if (index < items.size()) {
      items.remove(index);
    }
    changed.ifPresent(present -> items.add(index, present));
    return new Sequence(sequence.location(), items);
  }

  private static int index(Sequence sequence, String place) {
    if (!place.startsWith("[")) {
      String id = id(sequence, place);
      return ids(sequence).indexOf(id);
    }
    int close = place.indexOf(']');
    String digits = close < 0 ? "" : place.substring(1, close).strip();
    if (digits.matches("[0-9]{1,6}") && Integer.parseInt(digits) <= sequence.items().size()) {
      return Integer.parseInt(digits);
    }
    throw new NoSuchPlaceException(
        "'%s' is not an item of this list.".formatted(place),
        "Items count from [0]; [%s] adds one.".formatted(sequence.items().size()));
  }

  private static String id(Sequence sequence, String place) {
    return ids(sequence).stream()
        .filter(id -> !id.isEmpty() && leads(place, id))
        .max(Comparator.comparingInt(String::length))
        .orElseThrow(
            () ->
                new NoSuchPlaceException(
                    "No item of this list has the id at the start of '%s'.".formatted(place),
                    "Name an item by its id or by [index]; the ids are %s."
                        .formatted(String.join(", ", ids(sequence)))));
  }

  private static List<String> ids(Sequence sequence) {
    return sequence.items().stream()
        .map(item -> item instanceof Mapping entry ? entry.text("id").orElse("") : "")
        .toList();
  }

  /** Names may hold dots ({@code models.gpt-4.1}), so the longest key that fits is meant. */
  private static String key(Mapping mapping, String place) {
    return mapping.entries().keySet().stream()
        .filter(key -> leads(place, key))
        .max(Comparator.comparingInt(String::length))
        .orElseGet(() -> place.split("[.\\[]", 2)[0]);
  }

  private static boolean leads(String place, String name) {
    return place.startsWith(name)
        && (place.length() == name.length() || ".[".indexOf(place.charAt(name.length())) >= 0);
  }

  private static String rest(String place, int end) {
    String rest = place.substring(end);
    return rest.startsWith(".") ? rest.substring(1) : rest;
  }

  private static Location keyLocation(Mapping mapping, String key) {
    Entry entry = mapping.entries().get(key);
    return entry == null ? LOCATION : entry.key();
  }

  private static boolean isNothing(Value value) {
    return value instanceof Scalar scalar && scalar.type() == Value.Type.NULL;
  }

  /** A path of a {@code --set} that leads nowhere. */
  private static final class NoSuchPlaceException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    NoSuchPlaceException(String message, String remedy) {
      super(message);
      this.remedy = remedy;
    }

    String remedy() {
      return remedy;
    }
  }
}
