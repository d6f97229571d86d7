package dev.suffice.experiments.simulation;

import dev.suffice.experiments.simulation.Outcome.Verdict;
import dev.suffice.experiments.simulation.Scenario.Draw;
import dev.suffice.experiments.stats.ClusterSample.Cluster;
import dev.suffice.experiments.stats.MeanEvidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rules that ask every approach about every unit.
 *
 * @param rule from the whole evidence to verdicts
 */
record FixedProcedure(Scenario scenario, Rule rule) implements Procedure {
  /** From the evidence by approach and claim to verdicts by approach. */
  @FunctionalInterface
  interface Rule {
    List<Verdict> verdicts(Scenario scenario, List<List<MeanEvidence>> evidence);
  }

  @Override
  public Outcome run(Draw draw) {
    List<List<MeanEvidence>> evidence = new ArrayList<>();
    for (int approach = 0; approach < scenario.approaches(); approach++) {
      evidence.add(evidence(draw, approach));
    }
    return new Outcome(
        rule.verdicts(scenario, evidence),
        Collections.nCopies(scenario.approaches(), scenario.units()));
  }

  private List<MeanEvidence> evidence(Draw draw, int approach) {
    List<List<Cluster>> clusters = new ArrayList<>();
    scenario.claims().forEach(claim -> clusters.add(new ArrayList<>()));
    for (int unit = 0; unit < scenario.units(); unit++) {
      for (int claim = 0; claim < clusters.size(); claim++) {
        draw.value(approach, claim, unit).ifPresent(clusters.get(claim)::add);
      }
    }
    List<MeanEvidence> evidence = new ArrayList<>();
    for (int claim = 0; claim < clusters.size(); claim++) {
      evidence.add(scenario.claims().get(claim).fixed(clusters.get(claim)));
    }
    return evidence;
  }
}
