package dev.suffice.providers.djl;

/**
 * Moves unit vectors by a linear function of themselves and makes them unit vectors again. In plain
 * Java, in a fixed order of additions. Safe for any thread.
 *
 * @param weights a row for each number of the result; square
 */
record Adapter(float[][] weights) {
  Adapter {
    for (float[] row : weights) {
      if (row.length != weights.length) {
        throw new IllegalArgumentException(
            "An adapter is square: %s of %s".formatted(row.length, weights.length));
      }
    }
  }

  int dimension() {
    return weights.length;
  }

  float[] adapt(float[] vector) {
    var moved = new double[vector.length];
    double squares = 0;
    for (int row = 0; row < moved.length; row++) {
      moved[row] = vector[row] + product(0, weights[row], vector);
      squares += moved[row] * moved[row];
    }
    double length = Math.sqrt(squares);
    var adapted = new float[vector.length];
    for (int row = 0; row < adapted.length; row++) {
      adapted[row] = (float) (moved[row] / length);
    }
    return adapted;
  }

  /** The products added to a sum, in their order. */
  static double product(double start, float[] one, float[] other) {
    double sum = start;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }
}
