package dev.suffice.experiments.simulation;

import dev.suffice.experiments.simulation.Families.Family;
import dev.suffice.experiments.stats.ClopperPearson;
import java.util.Locale;
import java.util.SplittableRandom;

/** How often a procedure errs, in either way. */
final class ErrorRates {
  /** A confidence limit so sure that a build fails by chance once in a thousand times. */
  private static final double LIMIT = 0.001;

  private ErrorRates() {}

  /**
   * Errors counted.
   *
   * @param inadequate an inadequate approach was recommended where all are a hair below
   * @param refuted the cheapest adequate approach, exactly on the threshold, was ruled out
   */
  record Rates(int inadequate, int refuted, int runs) {
    /** Whether the 99.9 % lower confidence limit of either rate is at most alpha. */
    boolean keepThePromise() {
      return ClopperPearson.lower(inadequate, runs, LIMIT) <= Scenario.ALPHA
          && ClopperPearson.lower(refuted, runs, LIMIT) <= Scenario.ALPHA;
    }

    @Override
    public String toString() {
      return "%s | %s".formatted(share(inadequate), share(refuted));
    }

    private String share(int errors) {
      return String.format(Locale.ROOT, "%.3f", (double) errors / runs);
    }
  }

  /** Makes a procedure for a scenario. */
  @FunctionalInterface
  interface Maker {
    Procedure of(Scenario scenario);
  }

  static Maker adaptive() {
    return AdaptiveProcedure::new;
  }

  static Maker fixed() {
    return scenario -> new FixedProcedure(scenario, Rules::fixed);
  }

  static Maker pointEstimates() {
    return scenario -> new FixedProcedure(scenario, Rules::pointEstimates);
  }

  static Maker highestMean() {
    return scenario -> new FixedProcedure(scenario, Rules::highestMean);
  }

  static Rates of(Family family, Maker maker, int runs, long seed) {
    Procedure below = maker.of(family.below());
    Procedure on = maker.of(family.on());
    int inadequate = 0;
    int refuted = 0;
    var random = new SplittableRandom(seed);
    for (int run = 0; run < runs; run++) {
      Outcome first = below.run(family.below().world().draw(random.split()));
      inadequate += first.recommendsInadequate(family.below()) ? 1 : 0;
      Outcome second = on.run(family.on().world().draw(random.split()));
      refuted += second.refutesCheapest(family.on()) ? 1 : 0;
    }
    return new Rates(inadequate, refuted, runs);
  }
}
