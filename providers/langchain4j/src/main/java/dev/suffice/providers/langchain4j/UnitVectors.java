package dev.suffice.providers.langchain4j;

import dev.langchain4j.data.embedding.Embedding;
import java.util.List;
import java.util.Optional;

/** Vectors brought to length 1. */
final class UnitVectors {
  private UnitVectors() {}

  /** Those that have a direction. */
  static List<float[]> of(List<Embedding> embeddings) {
    return embeddings.stream()
        .map(Embedding::vector)
        .map(UnitVectors::normalised)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<float[]> normalised(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += (double) value * value;
    }
    double length = Math.sqrt(square);
    if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
      return Optional.empty();
    }
    float[] unit = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return Optional.of(unit);
  }
}
