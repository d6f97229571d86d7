package dev.suffice.strategies.rag.index;

import java.util.List;

/**
 * A weighted mean of two scores. No words in common is the least that words can score; of vectors,
 * whose cosines crowd at the top, it is the worst that was found.
 *
 * @param weight of the words, from 0 to 1
 */
record ConvexFusion(double weight) implements Fusion {
  ConvexFusion {
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException("A weight is from 0 to 1: " + weight);
    }
  }

  @Override
  public List<Hit> fuse(List<Hit> keyword, List<Hit> dense) {
    var sums = new Scores(keyword.size() + dense.size());
    add(keyword, 0, weight, sums);
    add(dense, dense.isEmpty() ? 0 : dense.get(dense.size() - 1).score(), 1 - weight, sums);
    return sums.ranked();
  }

  /** Adds scores between the least, which counts nothing, and the best, which counts the weight. */
  private static void add(List<Hit> ranking, double least, double weight, Scores sums) {
    double range = ranking.isEmpty() ? 0 : ranking.get(0).score() - least;
    for (Hit hit : ranking) {
      double share = range > 0 ? (hit.score() - least) / range : 1;
      sums.add(hit.row(), weight * share);
    }
  }
}
