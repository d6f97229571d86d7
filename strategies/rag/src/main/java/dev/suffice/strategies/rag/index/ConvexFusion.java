package dev.suffice.strategies.rag.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A weighted mean of two scores.
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
    Map<Integer, Double> sums = new HashMap<>();
    add(keyword, weight, sums);
    add(dense, 1 - weight, sums);
    return sums.entrySet().stream()
        .map(one -> new Hit(one.getKey(), one.getValue()))
        .sorted()
        .toList();
  }

  private static void add(List<Hit> ranking, double weight, Map<Integer, Double> sums) {
    double best = ranking.isEmpty() ? 0 : ranking.get(0).score();
    for (Hit hit : ranking) {
      sums.merge(hit.row(), best > 0 ? weight * hit.score() / best : 0, Double::sum);
    }
  }
}
