package dev.suffice.api.vector;

import java.util.Comparator;

/**
 * A row found for a vector.
 *
 * @param row its position among the vectors of the index, from 0
 * @param similarity its inner product with the vector asked for; the cosine of their angle when
 *     both have length 1
 */
public record Neighbour(int row, float similarity) {
  /** The most similar first; of equally similar rows the earlier. */
  static final Comparator<Neighbour> MOST_SIMILAR_FIRST =
      Comparator.comparingDouble(Neighbour::similarity).reversed().thenComparingInt(Neighbour::row);
}
