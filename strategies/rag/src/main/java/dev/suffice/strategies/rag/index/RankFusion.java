package dev.suffice.strategies.rag.index;

import java.util.List;

/** The sum of the reciprocal ranks: only the order counts. */
final class RankFusion implements Fusion {
  /** The constant of the paper. */
  private static final int CONSTANT = 60;

  @Override
  public List<Hit> fuse(List<Hit> keyword, List<Hit> dense) {
    return sum(List.of(keyword, dense));
  }

  static List<Hit> sum(List<List<Hit>> rankings) {
    var sums = new Scores(rankings.stream().mapToInt(List::size).sum());
    for (List<Hit> ranking : rankings) {
      for (int rank = 0; rank < ranking.size(); rank++) {
        sums.add(ranking.get(rank).row(), 1.0 / (CONSTANT + rank + 1));
      }
    }
    return sums.ranked();
  }
}
