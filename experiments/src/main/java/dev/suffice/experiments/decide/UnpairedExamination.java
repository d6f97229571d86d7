package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.metric.Metric.Direction;
import dev.suffice.experiments.stats.MeanEvidence;
import dev.suffice.experiments.stats.UnpairedEvidence;
import dev.suffice.experiments.tally.Published;
import dev.suffice.experiments.tally.Quality;
import dev.suffice.experiments.tally.Scale;
import dev.suffice.experiments.tally.Subject;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Tests the difference to a reference approach where one of the two was published as a whole, so
 * that nothing can be paired. A failure of the approach is the worst score, a failure of the
 * reference the best.
 */
record UnpairedExamination(Sampling sampling, MetricSpec metric) {
  /**
   * Examines the difference.
   *
   * @param scale how a mapped difference reads in the claim's unit
   */
  Finding examine(Question question, Scale scale, Subject subject, Subject reference) {
    double worst = metric.metric().direction().worst();
    Optional<MeanEvidence> own = evidence(subject, question, worst);
    Optional<MeanEvidence> other = evidence(reference, question, 1 - worst);
    if (own.isEmpty() || other.isEmpty()) {
      String lacking = Figures.quoted((own.isEmpty() ? subject : reference).id());
      return question.open(
          "there is no %s of %s that decides anything".formatted(metric.name(), lacking));
    }
    var evidence = new UnpairedEvidence(own.get(), other.get());
    return question.tested(new MeanReading(evidence, scale.quality(question.threshold()), scale));
  }

  private Optional<MeanEvidence> evidence(Subject subject, Question question, double ofFailure) {
    boolean event = metric.metric().direction() == Direction.EVENT;
    Scale share = event ? new Scale(1, 0) : new Scale(0, 1);
    if (subject.basis() instanceof Published published) {
      return published.evidence(metric, share);
    }
    Quality quality =
        Quality.in(
            subject.table(),
            row -> {
              OptionalDouble score = subject.table().score(metric, row, ofFailure);
              return score.isPresent()
                  ? OptionalDouble.of(share.quality(score.getAsDouble()))
                  : score;
            });
    return sampling.bounds(
        question.claim().population(), quality, Sampling.GOOD, metric.metric().isBinary());
  }
}
