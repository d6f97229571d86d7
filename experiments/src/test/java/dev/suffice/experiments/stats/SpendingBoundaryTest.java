package dev.suffice.experiments.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class SpendingBoundaryTest {
  private static final int[] FREE = {};

  @ParameterizedTest(name = "{1} trials against {0}/100, every {2}, {3}, exponent {4}")
  @CsvSource({
    "85, 150, 1, 0.05, 1",
    "85, 150, 20, 0.05, 0.8",
    "90, 160, 1, 0.008333333333333333, 1",
    "50, 100, 1, 0.01, 1",
    "97, 200, 1, 0.025, 1",
    "10, 130, 7, 0.05, 0.8",
    "3, 90, 1, 0.05, 0.8"
  })
  void boundariesAreThoseOfExactRationalArithmetic(
      int percent, int trials, int every, double level, double exponent) {
    int[] boundary =
        SpendingBoundary.compute(percent / 100.0, trials, every, level, exponent, FREE);

    assertThat(boundary).isEqualTo(exactly(percent, trials, every, level, exponent));
  }

  /**
   * Counts the paths that have not crossed, by length and successes, in whole numbers: a path of n
   * trials with s successes weighs p^s (100 - p)^(n - s) of 100^n.
   */
  private static int[] exactly(
      int percent, int available, int every, double level, double exponent) {
    var p = BigInteger.valueOf(percent);
    var q = BigInteger.valueOf(100 - percent);
    var budget = new BigDecimal(level);
    var paths = new BigInteger[available + 2];
    Arrays.fill(paths, BigInteger.ZERO);
    paths[0] = BigInteger.ONE;
    var needed = new int[available + 1];
    needed[0] = 1;
    var spent = BigInteger.ZERO;
    for (int n = 1; n <= available; n++) {
      for (int s = n; s > 0; s--) {
        paths[s] = paths[s].add(paths[s - 1]);
      }
      spent = spent.multiply(BigInteger.valueOf(100));
      needed[n] = n + 1;
      if (n % every != 0 && n != available) {
        continue;
      }
      BigDecimal most =
          budget
              .multiply(new BigDecimal(Math.pow((double) n / available, exponent)))
              .multiply(new BigDecimal(BigInteger.valueOf(100).pow(n)));
      int least = n + 1;
      for (int s = n; s >= 0; s--) {
        BigInteger with = spent.add(paths[s].multiply(p.pow(s)).multiply(q.pow(n - s)));
        if (new BigDecimal(with).compareTo(most) > 0) {
          break;
        }
        spent = with;
        paths[s] = BigInteger.ZERO;
        least = s;
      }
      needed[n] = least;
    }
    return needed;
  }

  /**
   * Expected values by R 4.2.2, from a recursion over looks: the distribution of the paths that
   * have not crossed is convolved with dbinom(0:20, 20, threshold), its upper tail cut off.
   */
  @ParameterizedTest(name = "{1} trials against {0}")
  @CsvFileSource(resources = "alpha-spending.csv", useHeadersInDisplayName = true)
  void boundariesAgreeWithR(
      double bound, int available, int every, double level, double exponent, String boundaries) {
    int[] computed = SpendingBoundary.compute(bound, available, every, level, exponent, FREE);

    List<Integer> atLooks = new ArrayList<>();
    for (int trials = every; trials <= available; trials += every) {
      atLooks.add(computed[trials]);
    }
    assertThat(atLooks)
        .isEqualTo(Arrays.stream(boundaries.trim().split(" ")).map(Integer::valueOf).toList());
  }

  @Test
  void theProbabilityOfEverCrossingIsNearlyTheLevelAndNeverMore() {
    int[] boundary = SpendingBoundary.compute(0.85, 400, 1, 0.05, 1, FREE);

    double[] paths = new double[402];
    paths[0] = 1;
    double crossed = 0;
    for (int n = 1; n <= 400; n++) {
      double[] next = new double[402];
      for (int s = 0; s <= n; s++) {
        double here = paths[s] * 0.15 + (s == 0 ? 0 : paths[s - 1] * 0.85);
        crossed += s >= boundary[n] ? here : 0;
        next[s] = s >= boundary[n] ? 0 : here;
      }
      paths = next;
      assertThat(crossed).isLessThanOrEqualTo(0.05 * n / 400);
    }
    assertThat(crossed).isGreaterThan(0.049);
  }

  @Test
  void aFloorIsKeptAndWhatItLeavesUnspentIsSpentLater() {
    int[] free = SpendingBoundary.compute(0.8, 200, 1, 0.05, 1, FREE);
    int[] floor = new int[40];
    Arrays.fill(floor, 41);

    int[] held = SpendingBoundary.compute(0.8, 200, 1, 0.05, 1, floor);

    assertThat(Arrays.copyOfRange(held, 1, 40)).isSortedAccordingTo(Integer::compare);
    assertThat(held[39]).isGreaterThanOrEqualTo(40);
    assertThat(held[60]).isLessThanOrEqualTo(free[60]);
  }
}
