package dev.suffice.experiments.simulation;

import dev.suffice.experiments.simulation.Outcome.Verdict;
import dev.suffice.experiments.stats.MeanEvidence;
import java.util.ArrayList;
import java.util.List;

/** The fixed evaluation, and what people do without one. */
final class Rules {
  private Rules() {}

  /** Certified at alpha / K, refuted at alpha / M. */
  static List<Verdict> fixed(Scenario scenario, List<List<MeanEvidence>> evidence) {
    return evidence.stream().map(claims -> verdict(scenario, claims)).toList();
  }

  private static Verdict verdict(Scenario scenario, List<MeanEvidence> evidence) {
    boolean all = true;
    for (int claim = 0; claim < evidence.size(); claim++) {
      double threshold = scenario.claims().get(claim).threshold();
      if (evidence.get(claim).refutes(threshold, scenario.refuteLevel())) {
        return Verdict.INADEQUATE;
      }
      all = all && evidence.get(claim).certifies(threshold, scenario.certifyLevel());
    }
    return all ? Verdict.ADEQUATE : Verdict.OPEN;
  }

  /** Adequate is what reaches every threshold on the test set. */
  static List<Verdict> pointEstimates(Scenario scenario, List<List<MeanEvidence>> evidence) {
    return evidence.stream()
        .map(claims -> shortfall(scenario, claims) <= 0 ? Verdict.ADEQUATE : Verdict.INADEQUATE)
        .toList();
  }

  /** The best on the test set is taken, whatever it is worth. */
  static List<Verdict> highestMean(Scenario scenario, List<List<MeanEvidence>> evidence) {
    int best = 0;
    for (int approach = 1; approach < evidence.size(); approach++) {
      boolean better =
          shortfall(scenario, evidence.get(approach)) < shortfall(scenario, evidence.get(best));
      best = better ? approach : best;
    }
    var verdicts = new ArrayList<Verdict>();
    for (int approach = 0; approach < evidence.size(); approach++) {
      verdicts.add(approach == best ? Verdict.ADEQUATE : Verdict.INADEQUATE);
    }
    return verdicts;
  }

  private static double shortfall(Scenario scenario, List<MeanEvidence> evidence) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int claim = 0; claim < evidence.size(); claim++) {
      double threshold = scenario.claims().get(claim).threshold();
      largest = Math.max(largest, threshold - evidence.get(claim).mean());
    }
    return largest;
  }
}
