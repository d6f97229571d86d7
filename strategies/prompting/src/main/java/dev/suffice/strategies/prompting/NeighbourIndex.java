package dev.suffice.strategies.prompting;

import dev.suffice.api.vector.Neighbour;
import dev.suffice.api.vector.VectorIndex;
import java.util.List;

/** The rows most similar to a vector, but for those of its own text. Safe for any thread. */
final class NeighbourIndex {
  private final VectorIndex vectors;
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
    this.vectors = new VectorIndex(vectors);
    this.texts = List.copyOf(texts);
  }

  /**
   * The rows most similar to a vector, the most similar first; rows of the excluded text are left
   * out. Of equally similar rows the earlier comes first.
   *
   * @param depth most rows to give
   */
  int[] nearest(float[] vector, String excluded, int depth) {
    return vectors.nearest(vector, depth, row -> !texts.get(row).equals(excluded)).stream()
        .mapToInt(Neighbour::row)
        .toArray();
  }
}
