package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.recording.PublishedFigure;
import dev.suffice.api.result.Holds;
import dev.suffice.experiments.tally.Published;
import dev.suffice.experiments.tally.Scale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tests published figures of one approach. What was not published stays open. */
record PublishedExamination(Experiment experiment, Published published) {
  Finding examine(Question question, Requirement.Score requirement) {
    if (requirement.onEvery().isPresent()) {
      return question.open("nothing was published on slices");
    }
    Optional<MetricSpec> metric = Metrics.find(experiment, requirement.metric());
    Optional<PublishedFigure> figure = published.figure(requirement.metric());
    if (metric.isEmpty() || figure.isEmpty()) {
      return question.open("no %s was published".formatted(requirement.metric()));
    }
    Scale scale = Scale.share(requirement.bound());
    return published
        .evidence(metric.get(), scale)
        .map(evidence -> new MeanReading(evidence, scale.quality(requirement.threshold()), scale))
        .map(question::tested)
        .orElseGet(() -> corpusLevel(question, figure.get()));
  }

  private static Finding corpusLevel(Question question, PublishedFigure figure) {
    return question.settled(
        Holds.UNKNOWN,
        OptionalDouble.of(figure.value().doubleValue()),
        "%s is a corpus-level figure: not decidable"
            .formatted(Figures.percent(figure.value().doubleValue())));
  }
}
