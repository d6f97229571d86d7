package dev.suffice.strategies.rag.index;

import java.util.List;
import java.util.Map;

/**
 * What an index is made of.
 *
 * @param texts one per row
 * @param metadata one per row, to filter by
 */
public record Rows(List<String> texts, List<Map<String, String>> metadata) {
  public Rows {
    texts = List.copyOf(texts);
    metadata = List.copyOf(metadata);
    if (texts.size() != metadata.size()) {
      throw new IllegalArgumentException(
          "%s texts with metadata of %s".formatted(texts.size(), metadata.size()));
    }
  }

  /** Rows that cannot be filtered. */
  public static Rows of(List<String> texts) {
    return new Rows(texts, texts.stream().map(text -> Map.<String, String>of()).toList());
  }

  /** The same with something before each text. */
  public Rows prefixed(String prefix) {
    return prefix.isEmpty()
        ? this
        : new Rows(texts.stream().map(prefix::concat).toList(), metadata);
  }

  public int size() {
    return texts.size();
  }

  /** Whether a row's metadata have all these values. */
  static boolean has(Map<String, String> metadata, Map<String, String> where) {
    return metadata.entrySet().containsAll(where.entrySet());
  }
}
