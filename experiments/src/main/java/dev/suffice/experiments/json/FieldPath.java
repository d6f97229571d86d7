package dev.suffice.experiments.json;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys that lead to a value from the outside in; the positions of lists are no part of it.
 *
 * @param keys empty for the whole
 */
public record FieldPath(List<String> keys) {
  static final FieldPath ROOT = new FieldPath(List.of());

  public FieldPath {
    keys = List.copyOf(keys);
  }

  /**
   * A path as people write it, with dots between the keys: {@code customer.name}.
   *
   * @throws IllegalArgumentException when a key is empty
   */
  public static FieldPath parse(String written) {
    List<String> keys = List.of(written.split("\\.", -1));
    if (keys.contains("")) {
      throw new IllegalArgumentException(
          "fields are keys with dots between them, such as customer.name: '%s'".formatted(written));
    }
    return new FieldPath(keys);
  }

  FieldPath child(String key) {
    List<String> longer = new ArrayList<>(keys);
    longer.add(key);
    return new FieldPath(longer);
  }

  boolean startsWith(FieldPath other) {
    return keys.size() >= other.keys.size()
        && keys.subList(0, other.keys.size()).equals(other.keys);
  }
}
