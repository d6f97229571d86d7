package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.task.Question;
import dev.suffice.api.task.Template;
import dev.suffice.strategies.rag.index.Fusion;
import dev.suffice.strategies.rag.index.Hit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;

/** The ways to find chunks. */
final class Retrievers {
  private Retrievers() {}

  /** By one search. */
  static Retriever of(Indexes.Search search, Map<String, Template> where) {
    return question -> search.find(question.input(), filled(where, question));
  }

  /**
   * By two, put together. Words are looked for while the question is made a vector, which is a call
   * of a model and stays in the thread that pays for it.
   */
  static Retriever fused(Retriever keyword, Retriever dense, Fusion fusion) {
    return question -> {
      Callable<List<Hit>> search = () -> keyword.find(question);
      ForkJoinTask<List<Hit>> byWords = ForkJoinTask.adapt(search).fork();
      List<Hit> byVectors = dense.find(question);
      return fusion.fuse(byWords.join(), byVectors);
    };
  }

  /** By several texts for each question. */
  static Retriever expanded(Retriever retriever, QueryWriter writer) {
    return question -> {
      List<List<Hit>> rankings =
          writer.texts(question).stream()
              .map(text -> retriever.find(asking(text, question)))
              .toList();
      return rankings.size() == 1 ? rankings.get(0) : Fusion.byRanks(rankings);
    };
  }

  /**
   * With the best of them in another order, for which nobody is asked where there is one or none.
   */
  static Retriever reranked(Retriever retriever, Reranker reranker, int candidates) {
    return question -> {
      List<Hit> found = retriever.find(question);
      int best = Math.min(candidates, found.size());
      if (best < 2) {
        return found;
      }
      List<Hit> ordered = new ArrayList<>(reranker.order(question, found.subList(0, best)));
      ordered.addAll(found.subList(best, found.size()));
      return ordered;
    };
  }

  private static Question asking(String text, Question question) {
    return new Question(
        question.id(), text, question.fields(), question.passages(), question.seed());
  }

  private static Map<String, String> filled(Map<String, Template> where, Question question) {
    Map<String, String> values = new LinkedHashMap<>();
    where.forEach((name, value) -> values.put(name, value.fill(question.fields())));
    return values;
  }
}
