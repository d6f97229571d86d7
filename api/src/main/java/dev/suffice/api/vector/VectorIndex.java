package dev.suffice.api.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/**
 * Exact search among vectors: every row is compared, so there is no index that could be wrong.
 * Comparing 10,000 rows of 384 numbers takes about a third of a millisecond once compiled.
 *
 * <p>Numbers are kept by dimension, not by row: the inner loop then runs over rows whose sums do
 * not depend on each other, which compilers turn into vector instructions without changing the
 * order of any addition. A similarity is the same to the bit whatever compiler, thread or other
 * rows. Immutable; safe for any thread.
 */
public final class VectorIndex {
  /** Dimensions added in one pass over the rows; more of them are no longer vectorised. */
  private static final int STEP = 4;

  /** Dimensions after which rows that cannot reach a threshold any more are left out. */
  private static final int HEAD = 96;

  /** More than rounding ever changes a similarity by, as a share of the product of both lengths. */
  private static final double ROUNDING = 1e-3;

  private final int size;
  private final int dimension;

  /** By dimension, then row; dimensions of zeros fill the last step. */
  private final float[][] columns;

  private final float[] reaches;

  /**
   * Copies the vectors.
   *
   * @param vectors all of one length, of finite numbers; of length 1 in the Euclidean norm if
   *     similarities are to be cosines
   * @throws IllegalArgumentException when their lengths differ or a number is not finite
   */
  public VectorIndex(List<float[]> vectors) {
    this.size = vectors.size();
    this.dimension = vectors.isEmpty() ? 0 : vectors.get(0).length;
    this.columns = new float[padded(dimension)][size];
    this.reaches = new float[size];
    int row = 0;
    for (float[] vector : vectors) {
      copy(vector, row);
      reaches[row] = reach(vector);
      row++;
    }
  }

  /** How many vectors there are. */
  public int size() {
    return size;
  }

  /** The similarity of every row to a vector, in the order of the rows. */
  public float[] similarities(float[] vector) {
    var sums = new float[size];
    if (size == 0) {
      return sums;
    }
    requireDimension(vector);
    add(0, columns.length, Arrays.copyOf(vector, columns.length), sums);
    return sums;
  }

  /**
   * The rows most similar to a vector, the most similar first; of equally similar rows the earlier.
   *
   * @param depth most rows to give
   * @param admitted says of a row whether it may be among them
   */
  public List<Neighbour> nearest(float[] vector, int depth, IntPredicate admitted) {
    if (depth < 1) {
      throw new IllegalArgumentException("depth must be at least 1: " + depth);
    }
    float[] similarities = similarities(vector);
    var best = new PriorityQueue<Neighbour>(Comparator.reverseOrder());
    float worst = Float.NEGATIVE_INFINITY;
    for (int row = 0; row < size; row++) {
      if (similarities[row] <= worst || !admitted.test(row)) {
        continue;
      }
      best.add(new Neighbour(row, similarities[row]));
      if (best.size() > depth) {
        best.remove();
      }
      worst = best.size() == depth ? best.element().similarity() : worst;
    }
    return best.stream().sorted().toList();
  }

  /**
   * The rows at least this similar to a vector, the most similar first, then the earlier. Several
   * times as fast as all similarities where the threshold is high: after the first dimensions most
   * rows cannot reach it any more, as those left add at most the product of the lengths of what is
   * left (Cauchy and Schwarz).
   */
  public List<Neighbour> atLeast(float threshold, float[] vector) {
    if (size == 0) {
      return List.of();
    }
    requireDimension(vector);
    float[] weights = Arrays.copyOf(vector, columns.length);
    int head = Math.min(HEAD, columns.length);
    var sums = new float[size];
    add(0, head, weights, sums);
    float reach = reach(vector);
    var found = new ArrayList<Neighbour>();
    for (int row = 0; row < size; row++) {
      if (sums[row] + reach * reaches[row] < threshold) {
        continue;
      }
      float similarity = completed(sums[row], row, head, weights);
      if (similarity >= threshold) {
        found.add(new Neighbour(row, similarity));
      }
    }
    Collections.sort(found);
    return Collections.unmodifiableList(found);
  }

  /** The sum of one row over the dimensions left, in the order of additions of the loop. */
  private float completed(float sum, int row, int from, float[] weights) {
    float completed = sum;
    for (int at = from; at < columns.length; at += STEP) {
      completed +=
          weights[at] * columns[at][row]
              + weights[at + 1] * columns[at + 1][row]
              + weights[at + 2] * columns[at + 2][row]
              + weights[at + 3] * columns[at + 3][row];
    }
    return completed;
  }

  private void add(int from, int to, float[] weights, float[] sums) {
    for (int at = from; at < to; at += STEP) {
      add(columns[at], columns[at + 1], columns[at + 2], columns[at + 3], weights, at, sums);
    }
  }

  /** The loop that takes the time; four arrays and no index arithmetic, so that it vectorises. */
  private static void add(
      float[] first,
      float[] second,
      float[] third,
      float[] fourth,
      float[] weights,
      int at,
      float[] sums) {
    float byFirst = weights[at];
    float bySecond = weights[at + 1];
    float byThird = weights[at + 2];
    float byFourth = weights[at + 3];
    for (int row = 0; row < sums.length; row++) {
      sums[row] +=
          byFirst * first[row]
              + bySecond * second[row]
              + byThird * third[row]
              + byFourth * fourth[row];
    }
  }

  private void copy(float[] vector, int row) {
    requireDimension(vector);
    for (int i = 0; i < dimension; i++) {
      if (!Float.isFinite(vector[i])) {
        throw new IllegalArgumentException(
            "Number %s of vector %s is %s".formatted(i, row, vector[i]));
      }
      columns[i][row] = vector[i];
    }
  }

  private void requireDimension(float[] vector) {
    if (vector.length != dimension) {
      throw new IllegalArgumentException(
          "A vector of %s numbers among vectors of %s".formatted(vector.length, dimension));
    }
  }

  /**
   * How long a vector is after the first dimensions, and a little more: a sum over these grows by
   * at most the product of the reaches of both vectors, rounding included.
   */
  private static float reach(float[] vector) {
    double squares = 0;
    for (int i = 0; i < vector.length; i++) {
      squares += (i < HEAD ? ROUNDING : 1 + ROUNDING) * vector[i] * vector[i];
    }
    return (float) Math.sqrt(squares);
  }

  private static int padded(int dimension) {
    return (dimension + STEP - 1) / STEP * STEP;
  }
}
