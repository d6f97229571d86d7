package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Judges;
import dev.suffice.experiments.cost.Expectation;
import dev.suffice.experiments.tally.ApproachFacts;
import dev.suffice.experiments.tally.ApproachTrials;
import dev.suffice.experiments.tally.Subjects;
import dev.suffice.experiments.tally.TestSet;
import dev.suffice.experiments.tally.TrialTable;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Follows an adaptive evaluation: the verdicts so far, by the same rules as the {@link Analyst}'s,
 * and what it would take to reach the others. Of the trials given it is a pure function. Not safe
 * for several threads.
 */
public final class Prognosis {
  private final Experiment experiment;
  private final LocalDate start;
  private final Verdicts verdicts;
  private final Objections objections;
  private final Relevance relevance;
  private final TestSet testSet;
  private final HashMap<Claim, BitSet> examples = new HashMap<>();
  private final HashMap<String, TrialTable> tables = new HashMap<>();

  /**
   * @param start first day of the horizon
   * @param exploration what was changed after answers had been seen
   */
  public Prognosis(Experiment experiment, LocalDate start, Exploration exploration) {
    this(experiment, start, exploration, Judges.NONE);
  }

  /**
   * As {@link #Prognosis(Experiment, LocalDate, Exploration)}.
   *
   * @param judges held against people before the first trial
   */
  public Prognosis(Experiment experiment, LocalDate start, Exploration exploration, Judges judges) {
    this.experiment = experiment;
    this.start = start;
    this.testSet = TestSet.of(experiment);
    this.verdicts = new Verdicts(experiment, testSet, exploration, judges, true);
    this.objections = new Objections(judges);
    this.relevance = new Relevance(experiment, testSet);
  }

  /**
   * Takes in what an approach did.
   *
   * @param more its trials that were not taken in before, and the rest as it stands now
   */
  public void add(ApproachTrials more) {
    TrialTable table =
        tables.computeIfAbsent(
            more.approach(), approach -> new TrialTable(experiment, testSet, approach));
    more.trials().forEach(table::add);
    var spec = experiment.approach(more.approach()).orElseThrow();
    verdicts.put(Subjects.subject(experiment, spec, ApproachFacts.of(more), table, start));
  }

  /** All approaches taken in, in the order of the file. */
  public List<Outlook> outlooks() {
    return relevance.marked(verdicts.all()).stream()
        .map(one -> new Outlook(one.id(), one.verdict(), total(one), need(one)))
        .toList();
  }

  /**
   * Tells which examples, by their place in the test split, the open requirements on an approach
   * speak of: once the requirements on all examples are decided, those of the undecided slices.
   */
  public IntPredicate relevant(String approach) {
    List<BitSet> open =
        open(approach).stream()
            .map(Finding::claim)
            .map(claim -> examples.computeIfAbsent(claim, Prognosis::examples))
            .toList();
    return number -> open.stream().anyMatch(some -> some.get(number));
  }

  /** Other approaches that the open requirements on an approach compare it with. */
  public Set<String> references(String approach) {
    return open(approach).stream()
        .map(finding -> finding.claim().requirement())
        .filter(Requirement.NonInferiority.class::isInstance)
        .map(requirement -> ((Requirement.NonInferiority) requirement).reference())
        .filter(reference -> !reference.equals(approach))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Finding> open(String approach) {
    return verdicts.all().stream()
        .filter(some -> some.id().equals(approach))
        .findFirst()
        .orElseThrow()
        .that(Holds.UNKNOWN)
        .stream()
        .filter(finding -> objections.to(finding.claim()).isEmpty())
        .toList();
  }

  private static BitSet examples(Claim claim) {
    var numbers = new BitSet();
    claim.population().numbers().forEach(numbers::set);
    return numbers;
  }

  private static OptionalDouble total(Assessment one) {
    Optional<Money> total =
        one.total().or(() -> one.subject().facts().expectation().map(Expectation::total));
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
}
