package dev.suffice.config.document;

import dev.suffice.api.experiment.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a document and where it stands. Immutable; aliases are already followed. */
public sealed interface Value {
  Location location();

  /** The value in a few words for messages; never what came from the environment. */
  String describe();

  /** What a scalar is by its look, after the core schema of YAML 1.2. */
  enum Type {
    NULL,
    BOOLEAN,
    INTEGER,
    DECIMAL,
    TEXT,
    /** Filled in from the environment: text, number or truth value, whatever is wanted. */
    OPEN
  }

  /**
   * A single value.
   *
   * @param text its text, quotes removed
   * @param written the text as it stands in the file, {@code ${NAME}} unresolved
   */
  record Scalar(Location location, Type type, String text, String written) implements Value {
    private static final int SHOWN = 60;

    @Override
    public String describe() {
      if (type == Type.NULL) {
        return "nothing";
      }
      String line = written.strip().replaceAll("\\s+", " ");
      return "'" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...") + "'";
    }
  }

  /** A list. */
  record Sequence(Location location, List<Value> items) implements Value {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String describe() {
      return "a list";
    }
  }

  /** A key of a mapping with its value; the key has a place of its own. */
  record Entry(Location key, Value value) {}

  /** Keys with values, in the order of the file. */
  record Mapping(Location location, Map<String, Entry> entries) implements Value {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public Optional<Value> get(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** The text under a key, when there is one. */
    public Optional<String> text(String key) {
      return get(key)
          .filter(Scalar.class::isInstance)
          .map(Scalar.class::cast)
          .filter(scalar -> scalar.type() == Type.TEXT || scalar.type() == Type.OPEN)
          .map(Scalar::text);
    }

    @Override
    public String describe() {
      return "a block of keys";
    }
  }
}
