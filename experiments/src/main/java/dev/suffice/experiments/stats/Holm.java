package dev.suffice.experiments.stats;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's step-down procedure (Holm 1979, "A simple sequentially rejective multiple test procedure",
 * Scandinavian Journal of Statistics 6). Whatever the hypotheses have to do with each other, any
 * true one is rejected with probability at most alpha.
 *
 * <p>It may be asked at any time and as often as one likes with the p-values of sequential tests
 * ({@link OneSidedTest#pValue}): they never rise and the procedure is monotone in them, so what it
 * rejects at any time it still rejects at the end, and there it is Holm's procedure on valid
 * p-values. It only ever compares with alpha / 1, ..., alpha / K; hence p-values of which only
 * these levels are known will do.
 */
public final class Holm {
  private Holm() {}

  /**
   * The hypotheses rejected: the smallest p-value is held against alpha / K, the next against alpha
   * / (K - 1), and so on up to the first that fails.
   *
   * @param pValues of all K hypotheses in [0, 1]; 1 where there is no evidence yet
   */
  public static BitSet rejected(double[] pValues, double alpha) {
    if (Arrays.stream(pValues).anyMatch(p -> !(p >= 0 && p <= 1))) {
      throw new IllegalArgumentException("P-values lie in [0, 1]: " + Arrays.toString(pValues));
    }
    var rejected = new BitSet(pValues.length);
    int[] ascending =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble(hypothesis -> pValues[hypothesis]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int step = 0; step < ascending.length; step++) {
      if (pValues[ascending[step]] > alpha / (ascending.length - step)) {
        break;
      }
      rejected.set(ascending[step]);
    }
    return rejected;
  }
}
