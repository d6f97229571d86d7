package dev.suffice.strategies.rag.index;

import dev.suffice.api.vector.VectorIndex;
import java.util.List;
import java.util.Map;

/** Compares every row. */
final class ExactIndex implements DenseIndex {
  private final List<Map<String, String>> metadata;
  private final VectorIndex vectors;

  ExactIndex(Rows rows, List<float[]> vectors) {
    this.metadata = rows.metadata();
    this.vectors = new VectorIndex(vectors);
  }

  @Override
  public List<Hit> search(float[] vector, Map<String, String> where, int depth) {
    return vectors.nearest(vector, depth, row -> Rows.has(metadata.get(row), where)).stream()
        .map(near -> new Hit(near.row(), near.similarity()))
        .toList();
  }
}
