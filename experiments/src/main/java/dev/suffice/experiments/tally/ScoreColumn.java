package dev.suffice.experiments.tally;

import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.trial.Trial;
import java.util.BitSet;
import java.util.OptionalDouble;

/** What one metric says of the trials of one approach, by row. */
final class ScoreColumn {
  private final MetricSpec metric;
  private final double[] scores;
  private final BitSet scored = new BitSet();
  private final BitSet failures = new BitSet();

  ScoreColumn(MetricSpec metric, int rows) {
    this.metric = metric;
    this.scores = new double[rows];
  }

  void put(int row, ScoredTrial trial) {
    if (trial.hasFailed(metric)) {
      failures.set(row);
      return;
    }
    Double score = trial.scores().get(metric.name());
    if (score != null) {
      require(score, trial.trial());
      scores[row] = score;
      scored.set(row);
    }
  }

  private void require(double score, Trial trial) {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException(
          "%s of example %s is %s, but scores lie in [0, 1]"
              .formatted(metric.name(), trial.exampleId(), score));
    }
    if (metric.metric().isBinary() && score % 1 != 0) {
      throw new IllegalArgumentException(
          "%s of example %s is %s, but the metric says that it is 0 or 1"
              .formatted(metric.name(), trial.exampleId(), score));
    }
  }

  OptionalDouble get(int row, double ofFailure) {
    if (failures.get(row)) {
      return OptionalDouble.of(ofFailure);
    }
    return scored.get(row) ? OptionalDouble.of(scores[row]) : OptionalDouble.empty();
  }
}
