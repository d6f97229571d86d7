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

  public int size() {
    return texts.size();
  }

  /** Whether a row has all these values. */
  boolean has(int row, Map<String, String> where) {
    return metadata.get(row).entrySet().containsAll(where.entrySet());
  }
}
