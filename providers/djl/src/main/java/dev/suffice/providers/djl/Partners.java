package dev.suffice.providers.djl;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** Draws another example of the same class for each; for one thread. */
final class Partners {
  private final int[] classes;
  private final TreeMap<Integer, List<Integer>> rowsByClass = new TreeMap<>();
  private final Random random;

  Partners(int[] classes, long seed) {
    this.classes = classes.clone();
    this.random = new Random(seed);
    for (int row = 0; row < classes.length; row++) {
      rowsByClass.computeIfAbsent(classes[row], one -> new ArrayList<>()).add(row);
    }
  }

  /** The examples that are not alone in their class. */
  List<Integer> rows() {
    return rowsByClass.values().stream()
        .filter(rows -> rows.size() > 1)
        .flatMap(List::stream)
        .sorted()
        .toList();
  }

  /** These examples, and a partner for each. */
  List<Integer> joined(List<Integer> rows) {
    var all = new ArrayList<>(rows);
    for (int row : rows) {
      List<Integer> own = rowsByClass.get(classes[row]);
      int place = own.indexOf(row);
      int drawn = random.nextInt(own.size() - 1);
      all.add(own.get(drawn < place ? drawn : drawn + 1));
    }
    return all;
  }
}
