package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.Judges;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.Verdict;
import dev.suffice.experiments.cost.CostComparison;
import dev.suffice.experiments.cost.CostProjection;
import dev.suffice.experiments.cost.PriceTrends;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Concludes from trials: a fixed-sample test of every requirement on every approach, the bills, the
 * recommendation. The same trials give the same conclusions in whatever order they come; the day
 * only tells which models retire within the horizon. Safe for any thread.
 */
public final class Analyst {
  private final Clock clock;

  /**
   * Makes an analyst.
   *
   * @param clock tells the first day of the horizon
   */
  @Inject
  public Analyst(Clock clock) {
    this.clock = clock;
  }

  /**
   * Concludes from the trials of an experiment.
   *
   * @param trials of the experiment's approaches, gone through once, several approaches at a time;
   *     those without an entry count as not yet evaluated
   * @throws IllegalArgumentException when a trial belongs to nothing in the experiment, comes
   *     twice, or has a score outside [0, 1]
   */
  public Analysis analyse(Experiment experiment, List<? extends TrialSource> trials) {
    return analyse(experiment, trials, Exploration.NONE);
  }

  /**
   * As {@link #analyse(Experiment, List)}.
   *
   * @param exploration what was changed after the answers had been seen: then wider bounds are
   *     used, and it is said
   */
  public Analysis analyse(
      Experiment experiment, List<? extends TrialSource> trials, Exploration exploration) {
    return analyse(experiment, trials, exploration, Judges.NONE);
  }

  /**
   * As {@link #analyse(Experiment, List, Exploration)}.
   *
   * @param judges as far as people agree with them
   */
  public Analysis analyse(
      Experiment experiment,
      List<? extends TrialSource> trials,
      Exploration exploration,
      Judges judges) {
    TestSet testSet = TestSet.of(experiment);
    Map<String, Subject> subjects = Subjects.of(experiment, testSet, trials, LocalDate.now(clock));
    var verdicts = new Verdicts(experiment, testSet, exploration, judges, false);
    subjects.values().forEach(verdicts::put);
    List<Assessment> assessments =
        new Relevance(experiment, testSet)
            .marked(verdicts.all()).stream().sorted(Assessment.BY_COST).toList();
    var comparison = new CostComparison(projections(assessments), experiment.workload());
    var estimates = new Estimates(experiment, testSet);
    var objections = new Objections(judges);
    var standing = new Standing(experiment, assessments, comparison, estimates, objections);
    var results = new Results(experiment, estimates);
    return new Analysis(
        experiment
            .adequacy()
            .map(
                adequacy ->
                    Guarantees.of(
                        experiment,
                        adequacy.confidence(),
                        subjects.values(),
                        exploration,
                        objections.assumptions(adequacy))),
        labelled(new Recommender(standing).recommend(), exploration),
        assessments.parallelStream().map(results::of).toList(),
        comparison.breakEvens(thatMatter(assessments)),
        comparison.curves(),
        PriceTrends.of(comparison),
        new Saved(experiment).of(settled(assessments)));
  }

  /** Those that no further trial is needed of: only there has stopping early saved anything. */
  private static List<Subject> settled(List<Assessment> assessments) {
    return assessments.stream()
        .filter(one -> !one.is(Verdict.UNDECIDED) && !one.is(Verdict.NO_REQUIREMENTS))
        .map(Assessment::subject)
        .toList();
  }

  private static Recommendation labelled(Recommendation found, Exploration exploration) {
    boolean judged = found.verdict() != RecommendationVerdict.NO_REQUIREMENTS;
    return exploration.isMoved() && judged
        ? found.withSentence("Explored after the run: " + found.sentence())
        : found;
  }

  private static Map<String, CostProjection> projections(Collection<Assessment> assessments) {
    var projections = new LinkedHashMap<String, CostProjection>();
    for (Assessment assessment : assessments) {
      assessment
          .subject()
          .projection()
          .ifPresent(projection -> projections.put(assessment.id(), projection));
    }
    return projections;
  }

  /** Those that can be recommended; where there are none, all that have a bill. */
  private static List<String> thatMatter(List<Assessment> assessments) {
    List<Assessment> billed =
        assessments.stream().filter(assessment -> assessment.total().isPresent()).toList();
    List<Assessment> possible =
        billed.stream()
            .filter(one -> one.is(Verdict.ADEQUATE) || one.is(Verdict.UNDECIDED))
            .toList();
    return (possible.isEmpty() ? billed : possible).stream().map(Assessment::id).toList();
  }
}
