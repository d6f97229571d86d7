package dev.suffice.experiments.simulation;

import dev.suffice.experiments.stats.ClusterSample.Cluster;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A simulated experiment of which the truth is known.
 *
 * @param units how many the test set has
 * @param prices of one unit, by approach, rising
 * @param claims on every approach
 * @param adequate by approach, whether it is
 */
record Scenario(
    String name,
    int units,
    List<Double> prices,
    List<SimulatedClaim> claims,
    List<Boolean> adequate,
    World world) {
  static final double ALPHA = 0.05;

  /** Makes the answers of one run. */
  @FunctionalInterface
  interface World {
    Draw draw(SplittableRandom random);
  }

  /** The answers of one run. Each approach's units are asked for in order. */
  @FunctionalInterface
  interface Draw {
    /** What a unit adds to a claim on an approach; empty where the claim is not on that unit. */
    Optional<Cluster> value(int approach, int claim, int unit);
  }

  int approaches() {
    return prices.size();
  }

  double certifyLevel() {
    return ALPHA / approaches();
  }

  double refuteLevel() {
    return ALPHA / claims.size();
  }

  /** The truly cheapest adequate approach; the number of approaches where none is. */
  int cheapestAdequate() {
    return IntStream.range(0, approaches()).filter(adequate::get).findFirst().orElse(approaches());
  }
}
