package dev.suffice.providers.embedded;

/** Arithmetic on vectors. */
final class Vectors {
  private Vectors() {}

  /** The inner product; for vectors of length 1 the cosine of their angle. */
  static double dot(float[] left, float[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (double) left[i] * right[i];
    }
    return sum;
  }

  /** The vector of the same direction and length 1; the zero vector stays. */
  static float[] normalised(float[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    var unit = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      unit[i] = length == 0 ? 0 : (float) (vector[i] / length);
    }
    return unit;
  }
}
