package dev.suffice.reports.html.examples;

import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.trial.Outcome;
import java.util.List;
import java.util.Optional;

/** How right single trials are, by the metric that quality is shown by. */
public final class Grading {
  private final Optional<MetricSpec> metric;
  private final boolean moreIsBetter;

  public Grading(Optional<MetricSpec> metric, boolean moreIsBetter) {
    this.metric = metric;
    this.moreIsBetter = moreIsBetter;
  }

  public Grade grade(ScoredTrial scored) {
    if (scored.trial().outcome() instanceof Outcome.Missing) {
      return Grade.MISSING;
    }
    if (scored.trial().outcome() instanceof Outcome.Failed) {
      return Grade.FAILED;
    }
    double goodness = goodness(scored);
    if (goodness >= 1) {
      return Grade.RIGHT;
    }
    return goodness > 0 ? Grade.PARTLY : Grade.WRONG;
  }

  /** The variance of how right the trials are: from 0, when they agree, to 0.25. */
  double disagreement(List<ScoredTrial> trials) {
    double mean = goodness(trials);
    double squares = 0;
    for (ScoredTrial trial : trials) {
      double distance = goodness(trial) - mean;
      squares += distance * distance;
    }
    return squares / Math.max(1, trials.size());
  }

  /** How right the trials are in the mean, from 0 to 1. */
  double goodness(List<ScoredTrial> trials) {
    double sum = 0;
    for (ScoredTrial trial : trials) {
      sum += goodness(trial);
    }
    return sum / Math.max(1, trials.size());
  }

  private double goodness(ScoredTrial scored) {
    return metric
        .flatMap(spec -> Optional.ofNullable(scored.scores().get(spec.name())))
        .map(score -> moreIsBetter ? score : 1 - score)
        .orElse(0.0);
  }
}
