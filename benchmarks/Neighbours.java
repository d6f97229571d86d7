import dev.suffice.api.vector.VectorIndex;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How much faster {@link VectorIndex} compares a vector with 10,003 rows of 384 numbers than a plain
 * loop row by row, both in this one process, in turns, by processor time. benchmarks/README.md says
 * how to start it.
 */
public final class Neighbours {
  private static final int ROWS = 10_003;
  private static final int DIMENSION = 384;
  private static final int QUERIES = 40;
  private static final int ROUNDS = 15;

  private Neighbours() {}

  public static void main(String[] arguments) {
    var random = new SplittableRandom(1);
    List<float[]> rows = IntStream.range(0, ROWS).mapToObj(row -> vector(random)).toList();
    List<float[]> queries = IntStream.range(0, QUERIES).mapToObj(row -> vector(random)).toList();
    var index = new VectorIndex(rows);
    var byRow = new double[ROUNDS];
    var byDimension = new double[ROUNDS];
    var ratios = new double[ROUNDS];
    double largest = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = processorNanos();
      float[][] plain = queries.stream().map(query -> plain(rows, query)).toArray(float[][]::new);
      long middle = processorNanos();
      float[][] ours = queries.stream().map(index::similarities).toArray(float[][]::new);
      long end = processorNanos();
      byRow[round] = (middle - start) / 1e6 / QUERIES;
      byDimension[round] = (end - middle) / 1e6 / QUERIES;
      ratios[round] = byRow[round] / byDimension[round];
      largest = Math.max(largest, difference(plain, ours));
    }
    System.out.printf(
        Locale.ROOT,
        "row by row %.2f ms, VectorIndex %.2f ms, ratio %.1f (medians of %s rounds); largest difference %.0e%n",
        median(byRow),
        median(byDimension),
        median(ratios),
        ROUNDS,
        largest);
  }

  private static float[] plain(List<float[]> rows, float[] query) {
    var similarities = new float[rows.size()];
    for (int row = 0; row < similarities.length; row++) {
      similarities[row] = dot(rows.get(row), query);
    }
    return similarities;
  }

  /** Four sums side by side, which a processor adds at the same time. */
  private static float dot(float[] left, float[] right) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    for (int i = 0; i < DIMENSION; i += 4) {
      first += left[i] * right[i];
      second += left[i + 1] * right[i + 1];
      third += left[i + 2] * right[i + 2];
      fourth += left[i + 3] * right[i + 3];
    }
    return first + second + third + fourth;
  }

  private static double difference(float[][] left, float[][] right) {
    double largest = 0;
    for (int query = 0; query < left.length; query++) {
      for (int row = 0; row < ROWS; row++) {
        largest = Math.max(largest, Math.abs(left[query][row] - right[query][row]));
      }
    }
    return largest;
  }

  private static float[] vector(SplittableRandom random) {
    var vector = new float[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) ((random.nextDouble() - 0.5) * 2 / Math.sqrt(DIMENSION / 3.0));
    }
    return vector;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
