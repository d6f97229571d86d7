package dev.suffice.strategies.rag.index;

import java.util.List;

/** Makes one ranking of two. */
@FunctionalInterface
public interface Fusion {
  /**
   * The rows of either, the best first.
   *
   * @param keyword by words, the best first
   * @param dense by vectors, the best first
   */
  List<Hit> fuse(List<Hit> keyword, List<Hit> dense);

  /**
   * The sum over both of 1 / (60 + rank), the first having rank 1: only the order counts (Cormack,
   * Clarke and Buettcher 2009).
   */
  static Fusion reciprocalRank() {
    return new RankFusion();
  }

  /** The same sum over any number of rankings. */
  static List<Hit> byRanks(List<List<Hit>> rankings) {
    return RankFusion.sum(rankings);
  }

  /**
   * A weighted mean of both scores, each between the least and the best (Bruch, Gai and Ingber
   * 2023, arXiv 2210.11934).
   *
   * @param weight of the words, from 0 to 1
   */
  static Fusion convex(double weight) {
    return new ConvexFusion(weight);
  }
}
