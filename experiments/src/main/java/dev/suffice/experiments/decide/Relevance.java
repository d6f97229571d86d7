package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.Verdict;
import dev.suffice.experiments.tally.TestSet;
import java.util.List;
import java.util.Optional;

/**
 * Takes those out of an adaptive evaluation whose verdict no longer matters: an approach without a
 * verdict that is certainly dearer than the one that would be recommended is not needed.
 */
final class Relevance {
  private final boolean adaptive;
  private final Choice choice;
  private final Dominance dominance;

  Relevance(Experiment experiment, TestSet testSet) {
    this.adaptive = experiment.evaluation().mode() == Mode.ADAPTIVE;
    this.choice = new Choice(experiment.adequacy().map(Adequacy::tolerance).orElse(0.0));
    this.dominance = new Dominance(experiment, testSet);
  }

  List<Assessment> marked(List<Assessment> verdicts) {
    Optional<Assessment> chosen = chosen(verdicts);
    if (!adaptive || chosen.isEmpty()) {
      return verdicts;
    }
    return verdicts.stream()
        .map(one -> isNotNeeded(one, chosen.get()) ? one.notNeeded() : one)
        .toList();
  }

  private Optional<Assessment> chosen(List<Assessment> verdicts) {
    List<Assessment> adequate =
        verdicts.stream()
            .filter(one -> one.is(Verdict.ADEQUATE) && one.total().isPresent())
            .toList();
    return choice
        .among(adequate.stream().map(Standing::offer).toList())
        .flatMap(
            offer -> adequate.stream().filter(one -> one.id().equals(offer.approach())).findAny());
  }

  private boolean isNotNeeded(Assessment one, Assessment chosen) {
    return one.is(Verdict.UNDECIDED) && dominance.isDearer(one.subject(), chosen.subject());
  }
}
