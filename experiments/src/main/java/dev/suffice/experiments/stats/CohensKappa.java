package dev.suffice.experiments.stats;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How far two raters agree beyond chance: (observed - expected) / (1 - expected), where expected is
 * the agreement of raters who grade independently, each as often as they did (Cohen 1960,
 * Educational and Psychological Measurement 20). All disagreements count the same.
 *
 * <p>Its interval is Cohen's, which takes the expected agreement as it is and carries the limits of
 * the observed agreement over; with the exact limits of Clopper and Pearson in place of normal
 * ones, so that few answers and perfect agreement get an honest interval. Simulated, it covers more
 * often than its level says.
 */
public final class CohensKappa {
  private final long agreed;
  private final long all;
  private final double expected;

  /**
   * @param counts a row for each grade of the one rater, in it how often the other gave each grade;
   *     rows may be longer than there are grades, what is there agrees with nothing
   * @throws IllegalArgumentException when nothing is counted, or both gave all the same grade
   */
  public CohensKappa(List<List<Integer>> counts) {
    int grades = counts.size();
    this.all = counts.stream().flatMap(List::stream).mapToLong(Integer::intValue).sum();
    this.agreed = IntStream.range(0, grades).mapToLong(grade -> counts.get(grade).get(grade)).sum();
    double products = 0;
    for (int grade = 0; grade < grades; grade++) {
      int column = grade;
      double row = counts.get(grade).stream().mapToLong(Integer::intValue).sum();
      products += row * counts.stream().mapToLong(other -> other.get(column)).sum();
    }
    this.expected = products / ((double) all * all);
    if (all == 0 || expected >= 1) {
      throw new IllegalArgumentException(
          "Kappa is not defined where nothing, or only one grade, was given");
    }
  }

  public double value() {
    return corrected((double) agreed / all);
  }

  /**
   * The lower limit.
   *
   * @param level chance that the true value lies below, in (0, 1)
   */
  public double lower(double level) {
    return corrected(ClopperPearson.lower(agreed, all, level));
  }

  /**
   * The upper limit.
   *
   * @param level chance that the true value lies above, in (0, 1)
   */
  public double upper(double level) {
    return corrected(ClopperPearson.upper(agreed, all, level));
  }

  private double corrected(double observed) {
    return (observed - expected) / (1 - expected);
  }
}
