package dev.suffice.reports.html;

import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.trial.Outcome;
import java.util.List;
import java.util.Optional;

/** How right single trials are, by the metric that quality is shown by. */
final class Grading {
  private final Optional<MetricSpec> metric;
  private final boolean moreIsBetter;

  Grading(ReportIndex index) {
    this.metric = index.metric();
    this.moreIsBetter = index.moreIsBetter();
  }

  /** The score; absent for a missing trial. */
  Optional<Double> score(ScoredTrial scored) {
    return metric.flatMap(spec -> Optional.ofNullable(scored.scores().get(spec.name())));
  }

  /**
   * {@code r} right, {@code p} partly right, {@code w} wrong, {@code f} failed, {@code m} missing.
   */
  String state(ScoredTrial scored) {
    if (scored.trial().outcome() instanceof Outcome.Missing) {
      return "m";
    }
    if (scored.trial().outcome() instanceof Outcome.Failed) {
      return "f";
    }
    double goodness = goodness(scored);
    if (goodness >= 1) {
      return "r";
    }
    return goodness > 0 ? "p" : "w";
  }

  /** The variance of how right the trials are: from 0, when they agree, to 0.25. */
  double disagreement(List<ScoredTrial> trials) {
    double sum = 0;
    double squares = 0;
    for (ScoredTrial trial : trials) {
      double goodness = goodness(trial);
      sum += goodness;
      squares += goodness * goodness;
    }
    int n = Math.max(1, trials.size());
    return squares / n - sum / n * (sum / n);
  }

  private double goodness(ScoredTrial scored) {
    return score(scored).map(score -> moreIsBetter ? score : 1 - score).orElse(0.0);
  }
}
