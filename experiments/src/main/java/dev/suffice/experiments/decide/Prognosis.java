package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.Holds;
import dev.suffice.experiments.cost.Expectation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Follows an adaptive evaluation: the verdicts so far, by the same rules as the {@link Analyst}'s,
 * and what it would take to reach the others. Of the trials given it is a pure function. Not safe
 * for several threads.
 */
public final class Prognosis {
  private final Experiment experiment;
  private final LocalDate start;
  private final Verdicts verdicts;
  private final Relevance relevance;
  private final IdentityHashMap<Claim, Set<String>> examples = new IdentityHashMap<>();

  /**
   * @param start first day of the horizon
   * @param moved whether requirements were changed after trials had been seen
   */
  public Prognosis(Experiment experiment, LocalDate start, boolean moved) {
    this.experiment = experiment;
    this.start = start;
    this.verdicts = new Verdicts(experiment, moved, true);
    this.relevance = new Relevance(experiment);
  }

  /** Takes in everything that one approach did so far. */
  public void put(ApproachTrials trials) {
    var spec = experiment.approach(trials.approach()).orElseThrow();
    verdicts.put(Subjects.subject(experiment, spec, trials, start));
  }

  /** All approaches taken in, in the order of the file. */
  public List<Outlook> outlooks() {
    return relevance.marked(verdicts.all()).stream()
        .map(one -> new Outlook(one.id(), one.verdict(), total(one), need(one)))
        .toList();
  }

  /**
   * Ids of the examples that the open requirements on an approach speak of: once the requirements
   * on all examples are decided, those of the undecided slices.
   */
  public Set<String> relevant(String approach) {
    Assessment one =
        verdicts.all().stream()
            .filter(some -> some.id().equals(approach))
            .findFirst()
            .orElseThrow();
    var ids = new HashSet<String>();
    for (Finding open : one.that(Holds.UNKNOWN)) {
      ids.addAll(examples.computeIfAbsent(open.claim(), Prognosis::ids));
    }
    return ids;
  }

  private static OptionalDouble total(Assessment one) {
    Optional<Money> total =
        one.total().or(() -> one.subject().trials().expectation().map(Expectation::total));
    return total.stream().mapToDouble(Money::toDouble).findFirst();
  }

  /** At least one example where nothing was asked yet; no number where all was lost so far. */
  private OptionalLong need(Assessment one) {
    if (one.subject().isEvaluated()) {
      return one.plausibleNeed(experiment.data().test().size());
    }
    boolean allLost = one.subject().table().missing() > 0;
    return allLost ? OptionalLong.empty() : OptionalLong.of(1);
  }

  private static Set<String> ids(Claim claim) {
    var ids = new HashSet<String>();
    claim.population().clusters().forEach(ids::addAll);
    return ids;
  }
}
