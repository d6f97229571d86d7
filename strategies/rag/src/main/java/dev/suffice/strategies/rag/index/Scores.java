package dev.suffice.strategies.rag.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.util.NumericUtils;

/**
 * Scores of rows, summed up. A table of numbers without an object for each, as a search adds some
 * thousands of them. For one thread.
 */
public final class Scores {
  /** An odd number that spreads rows over the table (Knuth's multiplicative hashing). */
  private static final int SPREAD = 0x9E3779B9;

  /** The row and one; 0 where there is none. */
  private final int[] taken;

  private final double[] sums;
  private final int shift;
  private int rows;

  /**
   * @param most rows that will have a score
   */
  public Scores(int most) {
    int size = Integer.highestOneBit(Math.max(1, most)) << 2;
    this.taken = new int[size];
    this.sums = new double[size];
    this.shift = Integer.numberOfLeadingZeros(size) + 1;
  }

  /** The scores of these hits. */
  public static Scores of(List<Hit> hits) {
    var scores = new Scores(hits.size());
    hits.forEach(hit -> scores.add(hit.row(), hit.score()));
    return scores;
  }

  /** Adds to the score of a row, which begins at 0. */
  public void add(int row, double score) {
    int place = place(row);
    if (taken[place] == 0) {
      taken[place] = row + 1;
      rows++;
    }
    sums[place] += score;
  }

  /** The score of a row; 0 where nothing was added. */
  public double of(int row) {
    return sums[place(row)];
  }

  /** The rows that something was added to, the best first. */
  public List<Hit> ranked() {
    var keys = new long[rows];
    int count = 0;
    for (int place = 0; place < taken.length; place++) {
      if (taken[place] != 0) {
        keys[count++] = key(taken[place] - 1, sums[place]);
      }
    }
    Arrays.sort(keys);
    List<Hit> hits = new ArrayList<>(rows);
    for (long key : keys) {
      hits.add(new Hit((int) key, of((int) key)));
    }
    Collections.sort(hits); // in order already, but for scores that rounding made equal
    return Collections.unmodifiableList(hits);
  }

  /** A number that is the smaller the better the score, which is rounded; it ends in the row. */
  private static long key(int row, double score) {
    return (long) ~NumericUtils.floatToSortableInt((float) score) << Integer.SIZE | row;
  }

  /** Where a row stands, or would stand. */
  private int place(int row) {
    int place = row * SPREAD >>> shift;
    while (taken[place] != 0 && taken[place] != row + 1) {
      place = (place + 1) & (taken.length - 1);
    }
    return place;
  }
}
