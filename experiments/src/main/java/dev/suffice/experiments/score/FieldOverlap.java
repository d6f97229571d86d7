package dev.suffice.experiments.score;

import dev.suffice.experiments.json.FieldTree;
import dev.suffice.experiments.json.FieldTree.Leaf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many values two answers share, over all their fields. A pair of path and value counts as
 * often as it stands in both.
 */
record FieldOverlap(long shared, long said, long wanted) {
  static FieldOverlap of(FieldTree answer, FieldTree acceptable) {
    List<Leaf> said = answer.leaves();
    List<Leaf> wanted = acceptable.leaves();
    Map<Leaf, Integer> open = new HashMap<>();
    wanted.forEach(leaf -> open.merge(leaf, 1, Integer::sum));
    long shared = said.stream().filter(leaf -> open.merge(leaf, -1, Integer::sum) >= 0).count();
    return new FieldOverlap(shared, said.size(), wanted.size());
  }

  double precision() {
    return ratio(shared, said);
  }

  double recall() {
    return ratio(shared, wanted);
  }

  /** The harmonic mean of the two. */
  double f1() {
    return ratio(2 * shared, said + wanted);
  }

  /** Nothing said where nothing is wanted is right; nothing on one side only is wrong. */
  private double ratio(long part, long whole) {
    if (said == 0 || wanted == 0) {
      return said == wanted ? 1 : 0;
    }
    return (double) part / whole;
  }
}
