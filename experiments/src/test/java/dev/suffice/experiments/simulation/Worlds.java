package dev.suffice.experiments.simulation;

import dev.suffice.experiments.simulation.Scenario.World;
import dev.suffice.experiments.stats.ClusterSample.Cluster;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Ways in which answers come about. */
final class Worlds {
  private static final Cluster RIGHT = new Cluster(1, 1);
  private static final Cluster WRONG = new Cluster(0, 1);

  private Worlds() {}

  /** One value of a random stream that belongs to an approach. */
  @FunctionalInterface
  interface Value {
    Cluster of(int approach, SplittableRandom random);
  }

  /** Every unit is on every claim, and approaches have nothing to do with each other. */
  static World independent(int approaches, Value value) {
    return random -> {
      SplittableRandom[] streams = streams(approaches, random);
      return (approach, claim, unit) -> Optional.of(value.of(approach, streams[approach]));
    };
  }

  /** Units belong to one slice each, in turn; each slice is a claim. */
  static World sliced(double[][] means) {
    return random -> {
      SplittableRandom[] streams = streams(means.length, random);
      return (approach, claim, unit) ->
          unit % means[approach].length == claim
              ? Optional.of(binary(streams[approach].nextDouble() < means[approach][claim]))
              : Optional.empty();
    };
  }

  /** Binary; all approaches find the same units hard, but for a share of answers by chance. */
  static World correlated(double[] means, int units) {
    return random -> {
      SplittableRandom[] streams = streams(means.length, random);
      double[] difficulty = random.doubles(units).toArray();
      return (approach, claim, unit) -> {
        double own = streams[approach].nextDouble();
        boolean shared = streams[approach].nextDouble() < 0.7;
        return Optional.of(binary((shared ? difficulty[unit] : own) < means[approach]));
      };
    };
  }

  /**
   * Paired differences to the last approach, which is right with 0.8 and fails on a tenth of all
   * units, where it counts as right. Differences are mapped to [0, 1]. Its own claim always holds.
   */
  static World paired(double[] means, int units) {
    return random -> {
      SplittableRandom[] streams = streams(means.length, random);
      double[] difficulty = random.doubles(units).toArray();
      boolean[] fails = new boolean[units];
      for (int unit = 0; unit < units; unit++) {
        fails[unit] = random.nextDouble() < 0.1;
      }
      return (approach, claim, unit) -> {
        if (approach == means.length - 1) {
          return Optional.of(RIGHT);
        }
        boolean reference = fails[unit] || difficulty[unit] < 0.8;
        double own = streams[approach].nextDouble();
        boolean shared = streams[approach].nextDouble() < 0.5;
        boolean right = (shared ? difficulty[unit] : own) < means[approach];
        double difference = (right ? 1 : 0) - (reference ? 1 : 0);
        return Optional.of(new Cluster((1 + difference) / 2, 1));
      };
    };
  }

  static Cluster binary(boolean right) {
    return right ? RIGHT : WRONG;
  }

  /** A Beta value with this mean and sum of parameters. */
  static Cluster beta(double mean, double concentration, SplittableRandom random) {
    double one = gamma(mean * concentration, random);
    double other = gamma((1 - mean) * concentration, random);
    return new Cluster(one / (one + other), 1);
  }

  /** Marsaglia and Tsang 2000, "A simple method for generating gamma variables". */
  private static double gamma(double shape, SplittableRandom random) {
    if (shape < 1) {
      double reduced = Math.pow(1 - random.nextDouble(), 1 / shape);
      return Math.max(gamma(shape + 1, random) * reduced, Double.MIN_NORMAL);
    }
    double d = shape - 1.0 / 3;
    while (true) {
      double normal = random.nextGaussian();
      double cube = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
      double limit = normal * normal / 2 + d - d * cube + d * Math.log(cube);
      if (cube > 0 && Math.log(1 - random.nextDouble()) < limit) {
        return d * cube;
      }
    }
  }

  private static SplittableRandom[] streams(int approaches, SplittableRandom random) {
    return IntStream.range(0, approaches)
        .mapToObj(approach -> random.split())
        .toArray(SplittableRandom[]::new);
  }
}
