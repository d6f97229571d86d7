package dev.suffice.experiments.simulation;

import dev.suffice.experiments.simulation.Families.Family;
import dev.suffice.experiments.simulation.Selection.Row;
import dev.suffice.experiments.simulation.SimulatedClaim.Method;
import dev.suffice.experiments.stats.SequentialDesign;
import dev.suffice.experiments.stats.SequentialEvidence;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** The simulations in full, as tables in Markdown. Run by {@code benchmarks/simulations.sh}. */
final class Simulations {
  private static final long SEED = 20_261;
  private static final int CLUSTERS = 100_000;
  private static final int PARTS = 10;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final PrintStream out;
  private final int runs;

  private Simulations(PrintStream out, int runs) {
    this.out = out;
    this.runs = runs;
  }

  /**
   * Runs one of them.
   *
   * @param arguments {@code errors}, {@code selection}, {@code none-adequate} or {@code updates},
   *     and the number of runs
   */
  public static void main(String[] arguments) {
    var simulations = new Simulations(System.out, Integer.parseInt(arguments[1]));
    switch (arguments[0]) {
      case "errors" -> simulations.errors();
      case "selection" -> simulations.selection();
      case "none-adequate" -> simulations.none();
      case "updates" -> simulations.updates();
      default -> throw new IllegalArgumentException("Not a simulation: " + arguments[0]);
    }
  }

  private void errors() {
    out.println(
        "| family | K | M | units | fixed | | adaptive | | point estimate | | highest mean | |");
    out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (Family family : Families.all()) {
      Scenario scenario = family.on();
      out.printf(
          Locale.ROOT,
          "| %s | %s | %s | %s | %s | %s | %s | %s |%n",
          scenario.name(),
          scenario.approaches(),
          scenario.claims().size(),
          scenario.units(),
          ErrorRates.of(family, ErrorRates.fixed(), runs, SEED),
          ErrorRates.of(family, ErrorRates.adaptive(), runs, SEED),
          ErrorRates.of(family, ErrorRates.pointEstimates(), runs, SEED),
          ErrorRates.of(family, ErrorRates.highestMean(), runs, SEED));
    }
  }

  private void selection() {
    out.println(
        "| examples | K | scores | true means, cheapest first | t | spending: certain | calls | dollars | mixture: certain | calls | dollars | fixed: certain |");
    out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (int units : new int[] {1000, 300, 3000, 10_000}) {
      for (Row row : Row.values()) {
        line(row, row.means(), Selection.SIX_PRICES, units, false);
      }
    }
    for (Row row : Row.values()) {
      line(row, row.twelveMeans(), Row.twelvePrices(), 1000, false);
    }
    for (Row row : Row.values()) {
      line(row, row.means(), Selection.SIX_PRICES, 1000, true);
    }
  }

  private void line(Row row, double[] means, double[] prices, int units, boolean isBeta) {
    double threshold = row.threshold();
    Scenario mixture = Selection.scenario(threshold, means, prices, units, Method.MIXTURE, isBeta);
    Scenario exact = Selection.scenario(threshold, means, prices, units, Method.SPENDING, isBeta);
    Scenario fixed = isBeta ? mixture : exact;
    Selection whole =
        Selection.of(fixed, new FixedProcedure(fixed, Rules::fixed), Math.min(runs, 2000), SEED);
    out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %s | %s | %.3f (%.3f) |%n",
        units,
        means.length,
        isBeta ? "Beta" : "binary",
        Arrays.toString(means).replaceAll("[\\[\\],]", ""),
        threshold,
        isBeta ? "- | - | -" : select(exact),
        select(mixture),
        whole.certain(),
        whole.recommended());
  }

  private String select(Scenario scenario) {
    return Selection.of(scenario, new AdaptiveProcedure(scenario), runs, SEED).toString();
  }

  private void none() {
    out.println("| six approaches a hair below 0.85 | recommended | mean calls | mean dollars |");
    out.println("| --- | --- | --- | --- |");
    for (Method method : Method.values()) {
      Scenario scenario = Selection.noneAdequate(1000, method);
      Selection found = Selection.of(scenario, new AdaptiveProcedure(scenario), runs, SEED);
      out.printf(
          Locale.ROOT,
          "| %s | %.4f | %.3f | %.3f |%n",
          method.name().toLowerCase(Locale.ROOT),
          found.inadequate(),
          found.meanCalls(),
          found.meanDollars());
    }
  }

  /** Processor time per cluster, by the clusters already taken in: it does not grow. */
  private void updates() {
    out.println("| clusters so far | spending, ns per cluster | mixture, ns per cluster |");
    out.println("| --- | --- | --- |");
    SequentialDesign spending =
        SimulatedClaim.of(0.85, CLUSTERS, Method.SPENDING).design(0.05, 12, 3);
    SequentialDesign mixture =
        SimulatedClaim.of(0.85, CLUSTERS, Method.MIXTURE).design(0.05, 12, 3);
    List<Double> warmUp = nanoseconds(spending);
    warmUp.addAll(nanoseconds(mixture));
    List<Double> exact = nanoseconds(spending);
    List<Double> betting = nanoseconds(mixture);
    for (int part = 0; part < PARTS; part++) {
      out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.0f |%n",
          (part + 1) * (CLUSTERS / PARTS),
          exact.get(part),
          betting.get(part));
    }
  }

  private static List<Double> nanoseconds(SequentialDesign design) {
    var random = new SplittableRandom(SEED);
    SequentialEvidence evidence = design.begin();
    List<Double> times = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      long start = THREADS.getCurrentThreadCpuTime();
      for (int cluster = 0; cluster < CLUSTERS / PARTS; cluster++) {
        evidence.add(Worlds.binary(random.nextDouble() < 0.85));
      }
      times.add((double) (THREADS.getCurrentThreadCpuTime() - start) * PARTS / CLUSTERS);
    }
    return times;
  }
}
