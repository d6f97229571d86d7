package dev.suffice.api.result;

import java.util.List;
import java.util.Objects;

/**
 * How far a judge agrees with people on answers that both judged.
 *
 * @param grades the scale, the worst first
 * @param counts a row for each grade that people gave; in it how often the judge gave each grade,
 *     and at the end how often it gave no verdict that could be read
 * @param kappa Cohen's, at most 1; 0 is what chance would give. A verdict that cannot be read is a
 *     disagreement
 * @param interval of kappa, two-sided at the experiment's confidence
 */
public record Agreement(
    List<String> grades, List<List<Integer>> counts, double kappa, Interval interval) {
  public Agreement {
    grades = List.copyOf(grades);
    counts = counts.stream().map(List::copyOf).toList();
    Objects.requireNonNull(interval, "interval");
    int columns = grades.size() + 1;
    if (counts.size() != grades.size()
        || counts.stream().anyMatch(row -> row.size() != columns)
        || !(kappa <= 1)) {
      throw new IllegalArgumentException("Not an agreement: %s, %s".formatted(counts, kappa));
    }
  }

  /** How many answers both judged. */
  public int answers() {
    return counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
  }

  /** How many of them the judge graded as people did. */
  public int agreed() {
    int same = 0;
    for (int grade = 0; grade < grades.size(); grade++) {
      same += counts.get(grade).get(grade);
    }
    return same;
  }
}
