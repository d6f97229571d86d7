package dev.suffice.strategies.rag.index;

import java.util.List;
import java.util.Map;

/**
 * Looks at a sketch of every row and compares those exactly that look best. There is no structure
 * that would have to be built or kept: the vectors are all there is.
 */
final class SketchIndex implements DenseIndex {
  /** At least so many rows are compared exactly, however few are asked for. */
  private static final int LEAST_COMPARED = 1000;

  /** Numbers multiplied in one step. */
  private static final int STEP = 4;

  /** An estimate, and how many rows reach it. */
  private record Cut(int estimate, int rows) {}

  private final List<Map<String, String>> metadata;
  private final float[][] vectors;
  private final Sketches sketches;

  /**
   * @param vectors one per row; not empty
   */
  SketchIndex(Rows rows, List<float[]> vectors) {
    this.metadata = rows.metadata();
    this.vectors = vectors.toArray(float[][]::new);
    this.sketches = new Sketches(vectors);
  }

  @Override
  public List<Hit> search(float[] vector, Map<String, String> where, int depth) {
    int[] estimates = sketches.estimates(vector);
    if (!where.isEmpty()) {
      exclude(where, estimates);
    }
    List<Hit> compared = compared(vector, estimates, Math.max(LEAST_COMPARED, depth));
    return compared.subList(0, Math.min(depth, compared.size()));
  }

  /** Puts rows that may not be found below all others. */
  private void exclude(Map<String, String> where, int[] estimates) {
    for (int row = 0; row < estimates.length; row++) {
      if (!Rows.has(metadata.get(row), where)) {
        estimates[row] = -sketches.most() - 1;
      }
    }
  }

  /** The estimate that so many rows reach, equal ones included; that of all if they are fewer. */
  private Cut cut(int[] estimates, int wanted) {
    int most = sketches.most();
    var counts = new int[2 * most + 2];
    for (int estimate : estimates) {
      counts[estimate + most + 1]++;
    }
    int level = most;
    int reaching = counts[level + most + 1];
    while (reaching < wanted && level > -most) {
      level--;
      reaching += counts[level + most + 1];
    }
    return new Cut(level, reaching);
  }

  /** At least so many rows of the highest estimates, compared exactly; the best first. */
  private List<Hit> compared(float[] vector, int[] estimates, int wanted) {
    Cut cut = cut(estimates, wanted);
    var compared = new Scores(cut.rows());
    for (int row = 0; row < estimates.length; row++) {
      if (estimates[row] >= cut.estimate()) {
        compared.add(row, product(vectors[row], vector));
      }
    }
    return compared.ranked();
  }

  /** Four sums, so that an addition need not wait for the one before. */
  private static float product(float[] one, float[] other) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int at = 0;
    for (; at <= one.length - STEP; at += STEP) {
      first += one[at] * other[at];
      second += one[at + 1] * other[at + 1];
      third += one[at + 2] * other[at + 2];
      fourth += one[at + 3] * other[at + 3];
    }
    for (; at < one.length; at++) {
      first += one[at] * other[at];
    }
    return first + second + third + fourth;
  }
}
