package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.metric.Metric.Direction;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.RequirementResult.Unit;
import dev.suffice.experiments.tally.Published;
import dev.suffice.experiments.tally.Quality;
import dev.suffice.experiments.tally.Scale;
import dev.suffice.experiments.tally.Subject;
import dev.suffice.experiments.tally.TrialTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Tests the mean difference to a reference approach on the same examples and repetitions. A failure
 * of the approach is the worst score, a failure of the reference the best. For events a difference
 * above zero is bad, for qualities one below.
 */
record PairedExamination(
    Experiment experiment, Map<String, Subject> subjects, Gatherings gatherings) {
  static Question question(
      Experiment experiment,
      Claim claim,
      Requirement.NonInferiority requirement,
      Levels levels,
      boolean briefly) {
    Scale scale = scale(Metrics.find(experiment, requirement.metric()));
    boolean quality = scale.bound() == Bound.AT_LEAST;
    double threshold = quality ? -requirement.margin() : requirement.margin();
    return new Question(claim, Unit.DIFFERENCE, scale.bound(), threshold, levels, briefly);
  }

  Finding examine(Question question, Requirement.NonInferiority requirement, Subject subject) {
    String reference = Figures.quoted(requirement.reference());
    if (subject.id().equals(requirement.reference())) {
      return question.settled(Holds.YES, OptionalDouble.of(0), "it is the reference itself");
    }
    Optional<MetricSpec> metric = Metrics.find(experiment, requirement.metric());
    Optional<Subject> other = Optional.ofNullable(subjects.get(requirement.reference()));
    if (metric.isEmpty() || other.isEmpty()) {
      return question.open("there is no metric or no approach of that name");
    }
    if (other.get().couldNotRun()) {
      return question.open("the reference " + reference + " could not be run");
    }
    Scale scale = scale(metric);
    if (subject.basis() instanceof Published || other.get().basis() instanceof Published) {
      return new UnpairedExamination(gatherings.sampling(), metric.get())
          .examine(question, scale, subject, other.get());
    }
    Quality quality =
        Quality.in(
                subject.table(),
                row -> quality(metric.get(), subject.table(), other.get().table(), row))
            .pairedWith(other.get().table());
    double asked = scale.quality(question.threshold());
    return gatherings
        .gather(
            question.claim(), List.of(subject.table(), other.get().table()), quality, asked, false)
        .map(evidence -> new MeanReading(evidence, asked, scale))
        .map(question::tested)
        .orElseGet(() -> question.open("nothing to compare with " + reference + " yet"));
  }

  private static OptionalDouble quality(
      MetricSpec metric, TrialTable own, TrialTable reference, int row) {
    double worst = metric.metric().direction().worst();
    OptionalDouble ours = own.score(metric, row, worst);
    OptionalDouble theirs = reference.score(metric, row, 1 - worst);
    if (ours.isEmpty() || theirs.isEmpty()) {
      return OptionalDouble.empty();
    }
    double difference = ours.getAsDouble() - theirs.getAsDouble();
    return OptionalDouble.of(scale(Optional.of(metric)).quality(difference));
  }

  /** A difference above zero is bad for events, good for qualities. */
  static Scale scale(Optional<MetricSpec> metric) {
    boolean event = metric.filter(spec -> spec.metric().direction() == Direction.EVENT).isPresent();
    return event ? new Scale(1, -1) : new Scale(-1, 1);
  }
}
