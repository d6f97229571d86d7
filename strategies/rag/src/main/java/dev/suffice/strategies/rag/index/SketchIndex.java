package dev.suffice.strategies.rag.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Looks at a sketch of every row and compares those exactly that look best. There is no structure
 * that would have to be built or kept: the vectors are all there is.
 */
final class SketchIndex implements DenseIndex {
  /** At least so many rows are compared exactly, however few are asked for. */
  private static final int LEAST_COMPARED = 1000;

  /** Numbers multiplied in one step. */
  private static final int STEP = 4;

  private final Rows rows;
  private final List<float[]> vectors;
  private final Sketches sketches;

  /**
   * @param vectors one per row; not empty
   */
  SketchIndex(Rows rows, List<float[]> vectors) {
    this.rows = rows;
    this.vectors = List.copyOf(vectors);
    this.sketches = new Sketches(this.vectors);
  }

  @Override
  public List<Hit> search(float[] vector, Map<String, String> where, int depth) {
    int[] estimates = sketches.estimates(vector);
    IntPredicate admitted = where.isEmpty() ? row -> true : row -> rows.has(row, where);
    int least = reached(estimates, admitted, Math.max(LEAST_COMPARED, depth));
    List<Hit> hits = new ArrayList<>();
    for (int row = 0; row < estimates.length; row++) {
      if (estimates[row] >= least && admitted.test(row)) {
        hits.add(new Hit(row, product(vectors.get(row), vector)));
      }
    }
    Collections.sort(hits);
    return List.copyOf(hits.subList(0, Math.min(depth, hits.size())));
  }

  /** The estimate that so many rows reach, equal ones included; that of all if they are fewer. */
  private static int reached(int[] estimates, IntPredicate admitted, int wanted) {
    IntSummaryStatistics range = IntStream.of(estimates).summaryStatistics();
    var counts = new int[range.getMax() - range.getMin() + 1];
    for (int row = 0; row < estimates.length; row++) {
      if (admitted.test(row)) {
        counts[estimates[row] - range.getMin()]++;
      }
    }
    int level = counts.length - 1;
    int reaching = counts[level];
    while (reaching < wanted && level > 0) {
      level--;
      reaching += counts[level];
    }
    return range.getMin() + level;
  }

  /** Four sums, so that an addition need not wait for the one before. */
  private static double product(float[] one, float[] other) {
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
