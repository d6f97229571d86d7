package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.experiments.tally.Quality;
import dev.suffice.experiments.tally.Scale;
import dev.suffice.experiments.tally.Subject;
import dev.suffice.experiments.tally.TrialTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tests the mean of a score, or the rate of an event, against its threshold. */
record ScoreExamination(Experiment experiment, Gatherings gatherings) {
  Finding examine(Question question, Requirement.Score requirement, Subject subject) {
    Optional<MetricSpec> metric = Metrics.find(experiment, requirement.metric());
    if (metric.isEmpty()) {
      return question.open("the experiment has no metric " + requirement.metric());
    }
    Scale scale = Scale.share(requirement.bound());
    TrialTable table = subject.table();
    Quality quality = Quality.in(table, row -> quality(table, metric.get(), scale, row));
    double asked = scale.quality(requirement.threshold());
    boolean binary = metric.get().metric().isBinary();
    return gatherings
        .gather(question.claim(), List.of(table), quality, asked, binary)
        .map(evidence -> new MeanReading(evidence, asked, scale))
        .map(question::tested)
        .orElseGet(() -> question.open("no complete cluster of trials"));
  }

  /** A failure is the worst for the claim, whatever side of the threshold is good. */
  private static OptionalDouble quality(TrialTable table, MetricSpec metric, Scale scale, int row) {
    OptionalDouble score = table.score(metric, row, scale.worst());
    return score.isPresent() ? OptionalDouble.of(scale.quality(score.getAsDouble())) : score;
  }
}
