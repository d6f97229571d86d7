package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.task.Question;
import dev.suffice.strategies.rag.index.Hit;
import java.util.List;

/** Finds the chunks of a library that a question may be answered from. Safe for any thread. */
@FunctionalInterface
public interface Retriever {
  /** Rows of the library's chunks, the best first. */
  List<Hit> find(Question question);
}
