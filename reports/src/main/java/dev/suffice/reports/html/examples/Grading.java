package dev.suffice.reports.html.examples;

import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.trial.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

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
    OptionalDouble goodness = goodness(scored);
    if (goodness.isEmpty()) {
      return Grade.UNJUDGED;
    }
    if (goodness.getAsDouble() >= 1) {
      return Grade.RIGHT;
    }
    return goodness.getAsDouble() > 0 ? Grade.PARTLY : Grade.WRONG;
  }

  /** The variance of how right the trials are: from 0, when they agree, to 0.25. */
  double disagreement(List<ScoredTrial> trials) {
    double[] known = known(trials);
    double mean = mean(known);
    return mean(DoubleStream.of(known).map(one -> (one - mean) * (one - mean)).toArray());
  }

  /** How right the trials are in the mean, from 0 to 1; 1 where none is judged. */
  double goodness(List<ScoredTrial> trials) {
    double[] known = known(trials);
    return known.length == 0 ? 1 : mean(known);
  }

  private double[] known(List<ScoredTrial> trials) {
    return trials.stream().map(this::goodness).flatMapToDouble(OptionalDouble::stream).toArray();
  }

  private static double mean(double[] values) {
    return DoubleStream.of(values).sum() / Math.max(1, values.length);
  }

  /** A trial that failed or is missing is not right at all. */
  private OptionalDouble goodness(ScoredTrial scored) {
    if (!(scored.trial().outcome() instanceof Outcome.Answered)) {
      return OptionalDouble.of(0);
    }
    return metric.map(scored::counted).orElse(OptionalDouble.empty()).stream()
        .map(score -> moreIsBetter ? score : 1 - score)
        .findFirst();
  }
}
