package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.task.Question;
import dev.suffice.strategies.rag.index.Hit;
import java.util.List;

/** Puts what was found for a question into another order. Safe for any thread. */
@FunctionalInterface
interface Reranker {
  /** The same rows, the best first by its own lights; their scores stay those of the search. */
  List<Hit> order(Question question, List<Hit> candidates);
}
