package dev.suffice.experiments.simulation;

import dev.suffice.experiments.adapt.NextTurn;
import dev.suffice.experiments.simulation.SimulatedClaim.Method;
import dev.suffice.experiments.stats.ClusterSample.Cluster;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/**
 * How often the right approach is found, and what it takes.
 *
 * @param certain recommended, and certainly cheapest
 * @param calls median share of the fixed evaluation's
 * @param meanCalls the mean share
 * @param inadequate how often an inadequate approach was recommended
 */
record Selection(
    double certain,
    double recommended,
    double calls,
    double dollars,
    double meanCalls,
    double meanDollars,
    double inadequate) {
  static final double[] SIX_PRICES = {1, 3, 6, 10, 20, 60};

  /** Six approaches as in the reference: true means, cheapest first, and the threshold. */
  enum Row {
    FIRST(0.85, 0.50, 0.65, 0.77, 0.93, 0.95, 0.96),
    SECOND(0.80, 0.40, 0.60, 0.72, 0.88, 0.92, 0.95),
    THIRD(0.86, 0.60, 0.75, 0.80, 0.92, 0.95, 0.96),
    FOURTH(0.88, 0.60, 0.75, 0.83, 0.93, 0.95, 0.96),
    FIFTH(0.90, 0.70, 0.80, 0.87, 0.93, 0.95, 0.97);

    private final double threshold;
    private final double[] means;

    Row(double threshold, double... means) {
      this.threshold = threshold;
      this.means = means;
    }

    double threshold() {
      return threshold;
    }

    double[] means() {
      return means.clone();
    }

    /** Twelve approaches: each of the six, and one of the same mean at 1.3 times its price. */
    double[] twelveMeans() {
      return twice(means, mean -> mean);
    }

    static double[] twelvePrices() {
      return twice(SIX_PRICES, price -> 1.3 * price);
    }

    private static double[] twice(double[] values, DoubleUnaryOperator second) {
      double[] both = new double[2 * values.length];
      for (int index = 0; index < values.length; index++) {
        both[2 * index] = values[index];
        both[2 * index + 1] = second.applyAsDouble(values[index]);
      }
      return both;
    }
  }

  static Scenario binary(Row row, int units, Method method) {
    return scenario(row.threshold, row.means, SIX_PRICES, units, method, false);
  }

  /** Six approaches a hair below the threshold: whatever is recommended is inadequate. */
  static Scenario noneAdequate(int units, Method method) {
    double[] means = new double[SIX_PRICES.length];
    Arrays.fill(means, 0.85 - 1e-6);
    return scenario(0.85, means, SIX_PRICES, units, method, false);
  }

  static Scenario scenario(
      double threshold, double[] means, double[] prices, int units, Method method, boolean isBeta) {
    return new Scenario(
        "selection",
        units,
        Arrays.stream(prices).boxed().toList(),
        List.of(new SimulatedClaim(threshold, units, 1, NextTurn.batch(units), method)),
        Arrays.stream(means).mapToObj(mean -> mean >= threshold).toList(),
        Worlds.independent(
            means.length, (approach, random) -> value(means[approach], isBeta, random)));
  }

  private static Cluster value(double mean, boolean isBeta, SplittableRandom random) {
    return isBeta ? Worlds.beta(mean, 4, random) : Worlds.binary(random.nextDouble() < mean);
  }

  static Selection of(Scenario scenario, Procedure procedure, int runs, long seed) {
    double[] calls = new double[runs];
    double[] dollars = new double[runs];
    int certain = 0;
    int right = 0;
    int inadequate = 0;
    var random = new SplittableRandom(seed);
    for (int run = 0; run < runs; run++) {
      Outcome outcome = procedure.run(scenario.world().draw(random.split()));
      certain += outcome.isCertain(scenario) ? 1 : 0;
      right += outcome.isRight(scenario) ? 1 : 0;
      inadequate += outcome.recommendsInadequate(scenario) ? 1 : 0;
      calls[run] = outcome.calls(scenario);
      dollars[run] = outcome.dollars(scenario);
    }
    return new Selection(
        (double) certain / runs,
        (double) right / runs,
        median(calls),
        median(dollars),
        Arrays.stream(calls).average().orElse(0),
        Arrays.stream(dollars).average().orElse(0),
        (double) inadequate / runs);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.3f (%.3f) | %.3f | %.3f", certain, recommended, calls, dollars);
  }
}
