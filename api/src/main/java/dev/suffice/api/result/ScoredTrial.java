package dev.suffice.api.result;

import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.Trial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A trial with its scores.
 *
 * @param scores by metric; empty for a missing trial
 */
public record ScoredTrial(Trial trial, Map<String, Double> scores) {
  public ScoredTrial {
    Objects.requireNonNull(trial, "trial");
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
  }

  /**
   * Whether this is the approach's own failure by a metric: it gave no answer, or one that cannot
   * be read. A score that was recorded stands, whatever can be read of the answer, and so does one
   * of a metric that judges by what was said.
   */
  public boolean hasFailed(MetricSpec metric) {
    return trial.outcome() instanceof Outcome.Failed
        || (trial.outcome() instanceof Outcome.Answered answered
            && answered.answer().value().isEmpty()
            && !metric.metric().judgesInvalidOutput()
            && !answered.answer().hasScoresOnly()
            && answered.answer().recordedScore(metric.name()).isEmpty());
  }

  /**
   * The score by which the trial counts: the worst where the approach itself failed. Absent where
   * it was lost, or not scored so.
   */
  public OptionalDouble counted(MetricSpec metric) {
    if (hasFailed(metric)) {
      return OptionalDouble.of(metric.metric().direction().worst());
    }
    Double score = scores.get(metric.name());
    return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
  }
}
