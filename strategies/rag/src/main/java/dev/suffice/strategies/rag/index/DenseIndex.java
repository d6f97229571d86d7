package dev.suffice.strategies.rag.index;

import java.util.List;
import java.util.Map;

/** Finds rows by their vectors. Immutable; safe for any thread. */
public interface DenseIndex {
  /** Above so many rows sketches tell which to compare: all of them would take milliseconds. */
  int MOST_COMPARED = 20_000;

  /**
   * The rows most similar to a vector, the best first; scores are cosines.
   *
   * @param vector of length 1 in the Euclidean norm, as all rows are
   * @param where values that a row must have
   * @param depth most rows to give, at least 1
   */
  List<Hit> search(float[] vector, Map<String, String> where, int depth);

  /**
   * An index of these rows: exact up to {@link #MOST_COMPARED}, and nearly so above.
   *
   * @param vectors one per row
   */
  static DenseIndex of(Rows rows, List<float[]> vectors) {
    return vectors.size() <= MOST_COMPARED
        ? new ExactIndex(rows, vectors)
        : new SketchIndex(rows, vectors);
  }
}
