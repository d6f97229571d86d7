package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.task.Question;
import dev.suffice.api.task.Template;
import dev.suffice.strategies.rag.index.Fusion;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ways to find chunks. */
final class Retrievers {
  private Retrievers() {}

  /** By one search. */
  static Retriever of(Indexes.Search search, Map<String, Template> where) {
    return question -> search.find(question.input(), filled(where, question));
  }

  /** By two, put together. */
  static Retriever fused(Retriever keyword, Retriever dense, Fusion fusion) {
    return question -> fusion.fuse(keyword.find(question), dense.find(question));
  }

  private static Map<String, String> filled(Map<String, Template> where, Question question) {
    Map<String, String> values = new LinkedHashMap<>();
    where.forEach((name, value) -> values.put(name, value.fill(question.fields())));
    return values;
  }
}
