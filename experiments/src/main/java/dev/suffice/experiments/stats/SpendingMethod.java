package dev.suffice.experiments.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Exact binomial alpha-spending for single values that are 0 or 1. The boundary of a smaller level
 * is never below that of a larger one, by construction from the largest level down, so that what is
 * rejected at one level is rejected at all larger ones: without that, Holm's procedure would not
 * hold.
 *
 * @param available how many values there could be; no others may ever be added
 * @param every looks are taken every so many values and after the last
 * @param exponent of the spending function
 */
record SpendingMethod(int available, int every, double exponent, LevelLadder ladder)
    implements SequentialMethod {
  @Override
  public Supplier<OneSidedTest> against(double bound, int until) {
    List<int[]> boundaries = boundaries(bound, until);
    return () -> new Test(boundaries);
  }

  private List<int[]> boundaries(double bound, int until) {
    List<int[]> boundaries = new ArrayList<>();
    int[] floor = new int[0];
    for (double level : ladder.levels()) {
      floor = SpendingBoundary.compute(bound, available, every, level, exponent, floor, until);
      boundaries.add(floor);
    }
    return boundaries;
  }

  /** By number of values, the successes that reject at the smallest level. */
  int[] strictest(double bound) {
    List<int[]> boundaries = boundaries(bound, available);
    return boundaries.get(boundaries.size() - 1);
  }

  private final class Test implements OneSidedTest {
    private final List<int[]> boundaries;
    private int trials;
    private int successes;
    private int rejections;

    Test(List<int[]> boundaries) {
      this.boundaries = boundaries;
    }

    @Override
    public void add(double sum, int size) {
      if (size != 1 || (sum != 0 && sum != 1)) {
        throw new IllegalArgumentException(
            "Needs single values that are 0 or 1: %s of %s".formatted(sum, size));
      }
      if (trials == available) {
        throw new IllegalStateException("The test set was to have %s values".formatted(available));
      }
      trials++;
      successes += (int) sum;
      while (rejections < boundaries.size() && successes >= boundaries.get(rejections)[trials]) {
        rejections++;
      }
    }

    @Override
    public double pValue() {
      return rejections == 0 ? 1 : ladder.levels().get(rejections - 1);
    }
  }
}
