package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.Guarantee;
import dev.suffice.api.result.Judges;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.result.WhatIf;
import dev.suffice.experiments.cost.PriceTrends;
import dev.suffice.experiments.tally.Subject;
import dev.suffice.experiments.tally.TrialSource;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
    return analyse(experiment, trials, exploration, judges, WhatIf.of(experiment));
  }

  /**
   * As {@link #analyse(Experiment, List, Exploration, Judges)}.
   *
   * @param settings to decide by in place of those of the experiment; where they differ, it is said
   */
  public Analysis analyse(
      Experiment experiment,
      List<? extends TrialSource> trials,
      Exploration exploration,
      Judges judges,
      WhatIf settings) {
    var judgement = new Judgement(experiment, trials, exploration, judges, LocalDate.now(clock));
    Standing standing = judgement.standing(settings);
    var results = new Results(standing.experiment(), standing.estimates());
    return new Analysis(
        guarantee(judgement, standing, judgement.exploration(settings)),
        labelled(
            new Recommender(standing).recommend(),
            exploration.isMoved(),
            Settings.words(WhatIf.of(experiment), settings)),
        standing.assessments().parallelStream().map(results::of).toList(),
        standing.comparison().breakEvens(thatMatter(standing.assessments())),
        standing.comparison().curves(),
        PriceTrends.of(standing.comparison()),
        new TuningResults(standing.experiment().workload(), standing.estimates().eachSide())
            .of(standing.assessments()),
        new Saved(experiment, judges).of(settled(judgement.planned())),
        Optional.of(judgement.explorable(settings)));
  }

  private static Optional<Guarantee> guarantee(
      Judgement judgement, Standing standing, Exploration exploration) {
    return standing
        .experiment()
        .adequacy()
        .map(
            adequacy ->
                Guarantees.of(
                    standing.experiment(),
                    adequacy.confidence(),
                    judgement.subjects(),
                    exploration,
                    standing.carries(),
                    standing.objections().assumptions(adequacy)));
  }

  /** An experiment with other settings: the question that an analysis by them answers. */
  public static Experiment asked(Experiment experiment, WhatIf settings) {
    return experiment.withQuestion(
        settings.workload(),
        experiment.adequacy().map(one -> one.withRequirements(settings.requirements())));
  }

  /** Those that no further trial is needed of: only there has stopping early saved anything. */
  private static List<Subject> settled(List<Assessment> assessments) {
    return assessments.stream()
        .filter(one -> !one.is(Verdict.UNDECIDED) && !one.is(Verdict.NO_REQUIREMENTS))
        .map(Assessment::subject)
        .toList();
  }

  /**
   * Says what was explored.
   *
   * @param settings how they differ from those of the run; empty where they do not
   */
  private static Recommendation labelled(Recommendation found, boolean explored, String settings) {
    boolean judged = found.verdict() != RecommendationVerdict.NO_REQUIREMENTS;
    if (settings.isEmpty() && !(explored && judged)) {
      return found;
    }
    String which = settings.isEmpty() ? "" : " (" + settings + ")";
    return found.withSentence("Explored after the run%s: %s".formatted(which, found.sentence()));
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
