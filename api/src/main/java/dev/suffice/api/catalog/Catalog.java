package dev.suffice.api.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The factories of one kind, by the name a person writes in YAML. Immutable; safe for any thread.
 *
 * @param <T> the kind of factory
 */
public final class Catalog<T> {
  private final String kind;
  private final Map<String, T> entries;
  private final Map<String, String> elsewhere;

  private Catalog(String kind, Map<String, T> entries, Map<String, String> elsewhere) {
    this.kind = kind;
    this.entries = entries;
    this.elsewhere = elsewhere;
  }

  /**
   * Collects entries under their names.
   *
   * @param kind what an entry is called in messages, for example {@code strategy}
   * @throws IllegalArgumentException when a name is blank or two entries have the same name
   */
  public static <T> Catalog<T> of(
      String kind, Collection<? extends T> entries, Function<? super T, String> name) {
    Objects.requireNonNull(kind, "kind");
    var byName = new TreeMap<String, T>();
    for (T entry : entries) {
      String key = Objects.requireNonNull(name.apply(entry), kind + " name");
      if (key.isBlank()) {
        throw new IllegalArgumentException(
            "A " + kind + " has a blank name: " + entry.getClass().getName());
      }
      T other = byName.putIfAbsent(key, entry);
      if (other != null) {
        throw new IllegalArgumentException(
            "Two %s entries are called '%s': %s and %s"
                .formatted(kind, key, other.getClass().getName(), entry.getClass().getName()));
      }
    }
    return new Catalog<>(kind, byName, Map.of());
  }

  /**
   * The same, which knows of entries that are not here.
   *
   * @param artifacts by the names of such entries, what has to be on the class path for them
   */
  public Catalog<T> lacking(Map<String, String> artifacts) {
    return new Catalog<>(kind, entries, Map.copyOf(artifacts));
  }

  /** What an entry is called in messages, for example {@code strategy}. */
  public String kind() {
    return kind;
  }

  /** The names in alphabetical order. */
  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /** The entries in the order of their names. */
  public List<T> all() {
    return List.copyOf(entries.values());
  }

  /** The entry with this name; absent where there is none. */
  public Optional<T> find(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** What has to be on the class path for an entry of this name; absent where it is, or unknown. */
  public Optional<String> artifact(String name) {
    return entries.containsKey(name) ? Optional.empty() : Optional.ofNullable(elsewhere.get(name));
  }

  /**
   * The entry with this name.
   *
   * @throws UnknownNameException when there is none; it says what exists and what is near, or what
   *     would bring it
   */
  public T require(String name) {
    return find(name).orElseThrow(() -> unknown(name));
  }

  private UnknownNameException unknown(String name) {
    return artifact(name)
        .map(artifact -> UnknownNameException.lacking(kind, name, artifact))
        .orElseGet(() -> new UnknownNameException(kind, name, names()));
  }
}
