package dev.suffice.strategies.cascade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Learns how sure each step but the last must be. As the steps come from cheap to dear, the lower a
 * threshold, the cheaper the cascade: of all thresholds that lose no more right answers than
 * allowed against the one with the most, the lowest is taken. The last threshold is learnt first;
 * from then on it and the steps behind it count as one approach.
 */
final class Thresholds {
  private final BigDecimal accuracyLoss;

  /**
   * @param accuracyLoss share of the questions that each threshold may give away, from 0 to 1
   */
  Thresholds(BigDecimal accuracyLoss) {
    this.accuracyLoss = accuracyLoss;
  }

  /**
   * The thresholds, one less than steps.
   *
   * @param checks for each step, what it made of each question; all of one length
   */
  List<Threshold> learn(List<List<Check>> checks) {
    int last = checks.size() - 1;
    var thresholds = new ArrayList<Threshold>();
    List<Boolean> behind = checks.get(last).stream().map(Check::right).toList();
    for (int step = last - 1; step >= 0; step--) {
      Threshold learnt = lowest(checks.get(step), behind);
      thresholds.add(0, learnt);
      behind = right(checks.get(step), learnt, behind);
    }
    return List.copyOf(thresholds);
  }

  private Threshold lowest(List<Check> checks, List<Boolean> behind) {
    List<Threshold> ascending = candidates(checks);
    List<Integer> right =
        ascending.stream().map(threshold -> count(right(checks, threshold, behind))).toList();
    int best = right.stream().reduce(0, Math::max);
    int allowed =
        accuracyLoss
            .multiply(BigDecimal.valueOf(checks.size()))
            .setScale(0, RoundingMode.FLOOR)
            .intValueExact();
    return IntStream.range(0, ascending.size())
        .filter(candidate -> right.get(candidate) >= best - allowed)
        .mapToObj(ascending::get)
        .findFirst()
        .orElseThrow();
  }

  /** Every confidence that occurred, ascending, and at the end to keep nothing. */
  private static List<Threshold> candidates(List<Check> checks) {
    var confidences = new TreeSet<Double>();
    checks.stream().map(Check::confidence).flatMap(Optional::stream).forEach(confidences::add);
    var candidates = new ArrayList<Threshold>();
    confidences.forEach(confidence -> candidates.add(Threshold.atLeast(confidence)));
    candidates.add(Threshold.NONE_KEPT);
    return candidates;
  }

  private static List<Boolean> right(
      List<Check> checks, Threshold threshold, List<Boolean> behind) {
    return IntStream.range(0, checks.size())
        .mapToObj(
            question ->
                threshold.keeps(checks.get(question).confidence())
                    ? checks.get(question).right()
                    : behind.get(question))
        .toList();
  }

  private static int count(List<Boolean> right) {
    return (int) right.stream().filter(Boolean::booleanValue).count();
  }
}
