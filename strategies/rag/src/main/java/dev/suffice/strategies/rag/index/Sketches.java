package dev.suffice.strategies.rag.index;

import java.util.List;

/**
 * One bit for each number of each vector, its sign: a thirtieth of the vectors' size, so that all
 * rows can be looked at. How well a row fits is estimated by the signs of its numbers and those of
 * the vector asked for, rounded to four levels (after Gao and Long 2024, arXiv 2405.12497, without
 * their rotation). Immutable; safe for any thread.
 */
final class Sketches {
  private static final int HIGHEST_LEVEL = 3;

  private final int words;
  private final long[] signs;
  private final int[] positive;

  /**
   * @param vectors all of one length; not empty
   */
  Sketches(List<float[]> vectors) {
    this.words = (vectors.get(0).length + Long.SIZE - 1) / Long.SIZE;
    this.signs = new long[Math.multiplyExact(vectors.size(), words)];
    this.positive = new int[vectors.size()];
    for (int row = 0; row < positive.length; row++) {
      float[] vector = vectors.get(row);
      for (int i = 0; i < vector.length; i++) {
        if (vector[i] > 0) {
          signs[row * words + i / Long.SIZE] |= 1L << i;
          positive[row]++;
        }
      }
    }
  }

  /** How well each row fits a vector: the more the better, comparable with each other only. */
  int[] estimates(float[] vector) {
    long[][] levels = levels(vector);
    long[] ones = levels[0];
    long[] twos = levels[1];
    var estimates = new int[positive.length];
    for (int row = 0; row < estimates.length; row++) {
      int sum = 0;
      for (int i = 0; i < words; i++) {
        long word = signs[row * words + i];
        sum += Long.bitCount(word & ones[i]) + 2 * Long.bitCount(word & twos[i]);
      }
      estimates[row] = 2 * sum - HIGHEST_LEVEL * positive[row];
    }
    return estimates;
  }

  /** The numbers as levels from 0 to 3, of which 1.5 would be zero; by the bits of the levels. */
  private long[][] levels(float[] vector) {
    float largest = Float.MIN_NORMAL;
    for (float number : vector) {
      largest = Math.max(largest, Math.abs(number));
    }
    var levels = new long[2][words];
    for (int i = 0; i < vector.length; i++) {
      int level = Math.round((vector[i] / largest + 1) * HIGHEST_LEVEL / 2);
      for (int bit = 0; bit < levels.length; bit++) {
        levels[bit][i / Long.SIZE] |= (long) (level >> bit & 1) << i;
      }
    }
    return levels;
  }
}
