package dev.suffice.experiments.simulation;

import dev.suffice.experiments.simulation.Scenario.World;
import dev.suffice.experiments.simulation.SimulatedClaim.Method;
import dev.suffice.experiments.stats.ClusterSample.Cluster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The hardest cases for the two error rates, by family of answers. "Below": every approach lies a
 * hair below the threshold, so that whatever is recommended is inadequate. "On": all but the two
 * cheapest lie exactly on it and are adequate, so that refuting the cheapest of them is wrong.
 */
final class Families {
  private static final double HAIR = 1e-6;
  private static final double FAR_BELOW = 0.5;

  private Families() {}

  /** One family in both cases. */
  record Family(Scenario below, Scenario on) {}

  static List<Family> all() {
    return List.of(
        binary("binary, spending", 12, 300, Method.SPENDING),
        binary("binary, mixture", 6, 300, Method.MIXTURE),
        single("Beta", 6, 200, 0.8, 1, (mean, random) -> Worlds.beta(mean, 4, random)),
        single("zero-inflated", 4, 250, 0.05, 1, Families::mostlyZero),
        single("clustered, size goes with quality", 6, 150, 0.8, 9, Families::clustered),
        correlated(),
        slices(),
        failingReference());
  }

  @FunctionalInterface
  private interface Single {
    Cluster of(double mean, SplittableRandom random);
  }

  private static Family binary(String name, int approaches, int units, Method method) {
    Single value = (mean, random) -> Worlds.binary(random.nextDouble() < mean);
    return family(
        name,
        approaches,
        units,
        threshold -> SimulatedClaim.of(threshold, units, method),
        0.85,
        means -> independent(means, value));
  }

  private static Family single(
      String name, int approaches, int units, double mean, int largest, Single value) {
    return family(
        name,
        approaches,
        units,
        threshold -> new SimulatedClaim(threshold, units, largest, 20, Method.MIXTURE),
        mean,
        means -> independent(means, value));
  }

  private static World independent(double[] means, Single value) {
    return Worlds.independent(
        means.length, (approach, random) -> value.of(means[approach], random));
  }

  /** Uniform with probability 2 x mean, otherwise 0. */
  private static Cluster mostlyZero(double mean, SplittableRandom random) {
    boolean any = random.nextDouble() < 2 * mean;
    return new Cluster(any ? random.nextDouble() : 0, 1);
  }

  /**
   * Sizes 1 and 9 in equal numbers, all values of a cluster alike; small ones are right with mean -
   * 0.18, large ones with mean + 0.02, so that the mean over values is the mean.
   */
  private static Cluster clustered(double mean, SplittableRandom random) {
    int size = random.nextBoolean() ? 9 : 1;
    boolean right = random.nextDouble() < mean + (size == 9 ? 0.02 : -0.18);
    return new Cluster(right ? size : 0, size);
  }

  private static Family correlated() {
    return family(
        "correlated across approaches",
        8,
        300,
        threshold -> SimulatedClaim.of(threshold, 300, Method.SPENDING),
        0.85,
        means -> Worlds.correlated(means, 300));
  }

  private static Family family(
      String name,
      int approaches,
      int units,
      DoubleFunction<SimulatedClaim> claim,
      double mean,
      Function<double[], World> world) {
    double[] below = new double[approaches];
    Arrays.fill(below, mean);
    double[] on = below.clone();
    Arrays.fill(on, 0, 2, mean * FAR_BELOW);
    List<SimulatedClaim> tested = List.of(claim.apply(mean));
    List<SimulatedClaim> hair = List.of(claim.apply(mean + HAIR));
    return new Family(
        scenario(name, units, hair, adequate(approaches, approaches), world.apply(below)),
        scenario(name, units, tested, adequate(approaches, 2), world.apply(on)));
  }

  private static Scenario scenario(
      String name, int units, List<SimulatedClaim> claims, List<Boolean> adequate, World world) {
    return new Scenario(name, units, prices(adequate.size()), claims, adequate, world);
  }

  /** The first some are not. */
  private static List<Boolean> adequate(int approaches, int not) {
    return IntStream.range(0, approaches).mapToObj(approach -> approach >= not).toList();
  }

  private static List<Double> prices(int approaches) {
    return IntStream.range(0, approaches).mapToObj(approach -> Math.pow(1.6, approach)).toList();
  }

  /** 20 slices of 40 units; below, one slice of each approach is, while the others are perfect. */
  private static Family slices() {
    int slices = 20;
    int approaches = 4;
    int units = slices * 40;
    double mean = 0.7;
    double[][] below = new double[approaches][slices];
    double[][] on = new double[approaches][slices];
    for (int approach = 0; approach < approaches; approach++) {
      Arrays.fill(below[approach], 1);
      below[approach][approach] = mean;
      Arrays.fill(on[approach], approach < 2 ? mean * FAR_BELOW : mean);
    }
    String name = "20 slices";
    return new Family(
        scenario(
            name,
            units,
            sliceClaims(slices, mean + HAIR),
            adequate(approaches, approaches),
            Worlds.sliced(below)),
        scenario(
            name, units, sliceClaims(slices, mean), adequate(approaches, 2), Worlds.sliced(on)));
  }

  private static List<SimulatedClaim> sliceClaims(int slices, double threshold) {
    return Collections.nCopies(slices, new SimulatedClaim(threshold, 40, 1, 1, Method.SPENDING));
  }

  /** The reference is right or has failed in 0.82; within 0.05 of that is adequate. */
  private static Family failingReference() {
    int approaches = 5;
    int units = 300;
    double reference = 0.1 + 0.9 * 0.8;
    double threshold = (1 - 0.05) / 2;
    double[] below = new double[approaches];
    Arrays.fill(below, reference - 0.05);
    double[] on = below.clone();
    Arrays.fill(on, 0, 2, 0.4);
    String name = "within d of a reference that fails";
    var notButTheReference = new ArrayList<>(adequate(approaches, approaches - 1));
    return new Family(
        scenario(
            name,
            units,
            List.of(SimulatedClaim.of(threshold + HAIR, units, Method.MIXTURE)),
            notButTheReference,
            Worlds.paired(below, units)),
        scenario(
            name,
            units,
            List.of(SimulatedClaim.of(threshold, units, Method.MIXTURE)),
            adequate(approaches, 2),
            Worlds.paired(on, units)));
  }
}
