package dev.suffice.strategies.prompting;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Exact search for the rows most similar to a vector: every row is compared, which takes about 4 ms
 * for 10,000 rows of 384 numbers and needs no index that could be wrong. Immutable; safe for any
 * thread.
 */
final class NeighbourIndex {
  private static final Comparator<Candidate> WORST_FIRST =
      Comparator.comparingDouble(Candidate::similarity)
          .thenComparing(Candidate::row, Comparator.reverseOrder());

  private final float[] rows;
  private final int dimension;
  private final List<String> texts;

  /**
   * @param vectors one per text, all of one length, of length 1 in the Euclidean norm
   * @param texts in a form in which texts that count as the same are equal
   */
  NeighbourIndex(List<float[]> vectors, List<String> texts) {
    if (vectors.size() != texts.size()) {
      throw new IllegalArgumentException(
          "%s vectors for %s texts".formatted(vectors.size(), texts.size()));
    }
    this.texts = List.copyOf(texts);
    this.dimension = vectors.isEmpty() ? 0 : vectors.get(0).length;
    this.rows = new float[vectors.size() * dimension];
    for (int row = 0; row < vectors.size(); row++) {
      System.arraycopy(vectors.get(row), 0, rows, row * dimension, dimension);
    }
  }

  /**
   * The rows most similar to a vector, the most similar first; rows of the excluded text are left
   * out. Of equally similar rows the earlier comes first.
   *
   * @param depth most rows to give
   */
  int[] nearest(float[] vector, String excluded, int depth) {
    var best = new PriorityQueue<>(depth + 1, WORST_FIRST);
    for (int row = 0; row < texts.size(); row++) {
      float similarity = similarity(row, vector);
      boolean full = best.size() == depth;
      if (full && similarity <= best.element().similarity() || texts.get(row).equals(excluded)) {
        continue;
      }
      if (full) {
        best.remove();
      }
      best.add(new Candidate(row, similarity));
    }
    return best.stream().sorted(WORST_FIRST.reversed()).mapToInt(Candidate::row).toArray();
  }

  /** Four sums side by side: a processor adds them at the same time. */
  private float similarity(int row, float[] vector) {
    int at = row * dimension;
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int i = 0;
    for (; i <= dimension - 4; i += 4) {
      first += rows[at + i] * vector[i];
      second += rows[at + i + 1] * vector[i + 1];
      third += rows[at + i + 2] * vector[i + 2];
      fourth += rows[at + i + 3] * vector[i + 3];
    }
    for (; i < dimension; i++) {
      first += rows[at + i] * vector[i];
    }
    return first + second + third + fourth;
  }

  private record Candidate(int row, float similarity) {}
}
