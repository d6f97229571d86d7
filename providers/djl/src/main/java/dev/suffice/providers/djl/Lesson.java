package dev.suffice.providers.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * Texts as vectors, each with the class it belongs to.
 *
 * @param vectors all of one length; at least one
 * @param classes one per vector, from 0
 */
record Lesson(List<float[]> vectors, int[] classes) {
  Lesson {
    vectors = List.copyOf(vectors);
    if (vectors.size() != classes.length) {
      throw new IllegalArgumentException(
          "%s vectors for %s classes".formatted(vectors.size(), classes.length));
    }
  }

  int size() {
    return classes.length;
  }

  int dimension() {
    return vectors.get(0).length;
  }

  /** Some of them, in this order. */
  Lesson rows(List<Integer> rows) {
    return new Lesson(
        rows.stream().map(vectors::get).toList(),
        rows.stream().mapToInt(row -> classes[row]).toArray());
  }

  /** The same with every number so many times as large. */
  Lesson scaled(float factor) {
    return new Lesson(
        vectors.stream().map(vector -> scaled(vector, factor)).toList(), classes.clone());
  }

  /** The vectors as a matrix, a row each. */
  NDArray inputs(NDManager manager) {
    var all = new float[size() * dimension()];
    for (int row = 0; row < size(); row++) {
      System.arraycopy(vectors.get(row), 0, all, row * dimension(), dimension());
    }
    return manager.create(all, new Shape(size(), dimension()));
  }

  /** The classes. */
  NDArray targets(NDManager manager) {
    return manager.create(classes, new Shape(size()));
  }

  /** How many classes there are, as far as the highest tells. */
  int classCount() {
    return Arrays.stream(classes).max().orElse(0) + 1;
  }

  /** The share of the examples whose class is this. */
  double accuracy(NDArray said) {
    long[] found = said.toLongArray();
    int right = 0;
    for (int i = 0; i < found.length; i++) {
      right += found[i] == classes[i] ? 1 : 0;
    }
    return (double) right / found.length;
  }

  private static float[] scaled(float[] vector, float factor) {
    float[] larger = vector.clone();
    for (int i = 0; i < larger.length; i++) {
      larger[i] *= factor;
    }
    return larger;
  }
}
