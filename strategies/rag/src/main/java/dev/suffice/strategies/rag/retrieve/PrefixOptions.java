package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.catalog.Description;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is put before texts when they are embedded, as some embedders were trained to tell questions
 * from passages by it (E5: Wang et al. 2022, arXiv 2212.03533). Nobody sees it but the embedder.
 *
 * @param query before a question
 * @param passage before a passage
 */
public record PrefixOptions(
    @Description("Before a question, with the space that follows: \"search_query: \".")
        Optional<String> query,
    @Description("Before a passage: \"search_document: \".") Optional<String> passage) {
  public PrefixOptions {
    if (query.isEmpty() && passage.isEmpty()) {
      throw new IllegalArgumentException(
          "prefix needs `query: \"search_query: \"`, `passage: \"search_document: \"` or both");
    }
    if (Stream.of(query, passage).flatMap(Optional::stream).anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a prefix must not be blank; leave it out");
    }
  }
}
