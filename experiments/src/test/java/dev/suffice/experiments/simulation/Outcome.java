package dev.suffice.experiments.simulation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How one run ended.
 *
 * @param verdicts by approach, cheapest first
 * @param used units by approach
 */
record Outcome(List<Verdict> verdicts, List<Integer> used) {
  enum Verdict {
    ADEQUATE,
    INADEQUATE,
    OPEN
  }

  /** The cheapest certified; the number of approaches where none is. */
  int recommended() {
    return IntStream.range(0, verdicts.size())
        .filter(approach -> verdicts.get(approach) == Verdict.ADEQUATE)
        .findFirst()
        .orElse(verdicts.size());
  }

  boolean isRight(Scenario scenario) {
    return recommended() == scenario.cheapestAdequate();
  }

  /** Right, and no cheaper approach is left open. */
  boolean isCertain(Scenario scenario) {
    return isRight(scenario) && !verdicts.subList(0, recommended()).contains(Verdict.OPEN);
  }

  boolean recommendsInadequate(Scenario scenario) {
    int recommended = recommended();
    return recommended < scenario.approaches() && !scenario.adequate().get(recommended);
  }

  /** Whether the truly cheapest adequate approach was ruled out. */
  boolean refutesCheapest(Scenario scenario) {
    int cheapest = scenario.cheapestAdequate();
    return cheapest < scenario.approaches() && verdicts.get(cheapest) == Verdict.INADEQUATE;
  }

  double calls(Scenario scenario) {
    double all = (double) scenario.approaches() * scenario.units();
    return used.stream().mapToInt(Integer::intValue).sum() / all;
  }

  double dollars(Scenario scenario) {
    double spent = 0;
    double all = 0;
    for (int approach = 0; approach < used.size(); approach++) {
      spent += used.get(approach) * scenario.prices().get(approach);
      all += scenario.units() * scenario.prices().get(approach);
    }
    return spent / all;
  }
}
