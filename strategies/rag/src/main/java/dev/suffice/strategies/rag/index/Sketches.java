package dev.suffice.strategies.rag.index;

import java.util.List;

/**
 * One bit for each number of each vector, its sign: a thirtieth of the vectors' size, so that all
 * rows can be looked at. How well a row fits is estimated by the signs of its numbers and those of
 * the vector asked for, rounded to four levels (after Gao and Long 2024, arXiv 2405.12497, without
 * their rotation). Bits are kept by dimension, not by row, so that compilers turn the loop over
 * rows into vector instructions. Immutable; safe for any thread.
 */
final class Sketches {
  private static final int HIGHEST_LEVEL = 3;

  private final int dimension;

  /** By 32 dimensions, then row. */
  private final int[][] signs;

  /** The least that each row's estimate can be. */
  private final int[] least;

  /**
   * @param vectors all of one length, of finite numbers; not empty
   * @throws IllegalArgumentException when their lengths differ or a number is not finite
   */
  Sketches(List<float[]> vectors) {
    this.dimension = vectors.get(0).length;
    this.signs = new int[(dimension + Integer.SIZE - 1) / Integer.SIZE][vectors.size()];
    this.least = new int[vectors.size()];
    for (int row = 0; row < least.length; row++) {
      float[] vector = vectors.get(row);
      if (vector.length != dimension) {
        throw new IllegalArgumentException(
            "A vector of %s numbers among vectors of %s".formatted(vector.length, dimension));
      }
      for (int i = 0; i < vector.length; i++) {
        if (!Float.isFinite(vector[i])) {
          throw new IllegalArgumentException(
              "Number %s of vector %s is %s".formatted(i, row, vector[i]));
        }
        if (vector[i] > 0) {
          signs[i / Integer.SIZE][row] |= 1 << i;
          least[row] -= HIGHEST_LEVEL;
        }
      }
    }
  }

  /** The most that an estimate can be; the least is as far below 0. */
  int most() {
    return HIGHEST_LEVEL * dimension;
  }

  /** How well each row fits a vector: the more the better, comparable with each other only. */
  int[] estimates(float[] vector) {
    int[][] levels = levels(vector);
    int[] estimates = least.clone();
    for (int at = 0; at < signs.length; at++) {
      add(signs[at], levels[0][at], levels[1][at], estimates);
    }
    return estimates;
  }

  /** The loop that takes the time; no index arithmetic, so that it vectorises. */
  private static void add(int[] signs, int ones, int twos, int[] estimates) {
    for (int row = 0; row < estimates.length; row++) {
      estimates[row] +=
          2 * Integer.bitCount(signs[row] & ones) + 4 * Integer.bitCount(signs[row] & twos);
    }
  }

  /** The numbers as levels from 0 to 3, of which 1.5 would be zero; by the bits of the levels. */
  private int[][] levels(float[] vector) {
    float largest = Float.MIN_NORMAL;
    for (float number : vector) {
      largest = Math.max(largest, Math.abs(number));
    }
    var levels = new int[2][signs.length];
    for (int i = 0; i < vector.length; i++) {
      int level = Math.round((vector[i] / largest + 1) * HIGHEST_LEVEL / 2);
      for (int bit = 0; bit < levels.length; bit++) {
        levels[bit][i / Integer.SIZE] |= (level >> bit & 1) << i;
      }
    }
    return levels;
  }
}
