package dev.suffice.experiments.score;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.metric.Inquiry.Subject;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Scores stored trials with the metrics of an experiment. Asks nobody: what asked metrics said is
 * kept.
 */
public final class Scorer {
  private final List<MetricSpec> metrics;
  private final KeptScores kept;
  private final Map<String, Example> examples;

  public Scorer(Experiment experiment, KeptScores kept) {
    this.metrics = experiment.metrics();
    this.kept = kept;
    this.examples =
        experiment.data().test().stream()
            .collect(Collectors.toMap(Example::id, example -> example));
  }

  /** What asked metrics said in a run. */
  @FunctionalInterface
  public interface KeptScores {
    /** For experiments without asked metrics. */
    KeptScores NONE = (metric, subject) -> OptionalDouble.empty();

    OptionalDouble of(String metric, Subject subject);
  }

  /**
   * The trial with its scores: an approach's own failure, which an answer that cannot be read is as
   * well, gets the worst, a missing trial none. A trial for which a kept score is missing is
   * missing.
   *
   * @throws IllegalArgumentException when the trial is about no test example
   */
  public ScoredTrial score(Trial trial) {
    if (trial.outcome() instanceof Outcome.Missing) {
      return new ScoredTrial(trial, Map.of());
    }
    var scores = new LinkedHashMap<String, Double>();
    for (MetricSpec spec : metrics) {
      if (isUnknown(spec, trial) || !spec.metric().concerns(example(trial))) {
        continue;
      }
      OptionalDouble score = score(spec, trial);
      if (score.isEmpty()) {
        return unscored(spec, trial);
      }
      scores.put(spec.name(), score.getAsDouble());
    }
    return new ScoredTrial(trial, scores);
  }

  /**
   * What an asked metric has to judge of a trial; absent when its score is recorded, or is the
   * worst one unseen, or the example does not concern it.
   */
  public Optional<Subject> toAsk(MetricSpec spec, Trial trial) {
    boolean isSettled =
        trial.outcome() instanceof Outcome.Answered answered
            && (answered.answer().hasScoresOnly()
                || answered.answer().recordedScore(spec.name()).isPresent());
    return isSettled || !spec.metric().concerns(example(trial))
        ? Optional.empty()
        : subject(spec.metric(), trial);
  }

  private Optional<Subject> subject(Metric metric, Trial trial) {
    return trial.outcome() instanceof Outcome.Answered answered
            && isJudged(metric, answered.answer())
        ? Optional.of(new Subject(example(trial), answered.answer()))
        : Optional.empty();
  }

  /** Whether only other scores were recorded, and no answer. */
  private static boolean isUnknown(MetricSpec spec, Trial trial) {
    return trial.outcome() instanceof Outcome.Answered answered
        && answered.answer().hasScoresOnly()
        && answered.answer().recordedScore(spec.name()).isEmpty();
  }

  private OptionalDouble score(MetricSpec spec, Trial trial) {
    Optional<Double> recorded =
        trial.recorded().flatMap(known -> Optional.ofNullable(known.scores().get(spec.name())));
    if (recorded.isPresent()) {
      return OptionalDouble.of(recorded.get());
    }
    Optional<Subject> subject = subject(spec.metric(), trial);
    if (subject.isEmpty()) {
      return OptionalDouble.of(spec.metric().direction().worst());
    }
    if (spec.metric() instanceof PureMetric metric) {
      return OptionalDouble.of(metric.score(subject.get().example(), subject.get().answer()));
    }
    return kept.of(spec.name(), subject.get());
  }

  private static boolean isJudged(Metric metric, Answer answer) {
    return answer.value().isPresent() || metric.judgesInvalidOutput();
  }

  private Example example(Trial trial) {
    Example example = examples.get(trial.exampleId());
    if (example == null) {
      throw new IllegalArgumentException("No test example is called " + trial.exampleId());
    }
    return example;
  }

  private static ScoredTrial unscored(MetricSpec spec, Trial trial) {
    String reason = "It was answered, but '%s' has not scored it yet".formatted(spec.name());
    return new ScoredTrial(
        new Trial(
            trial.approach(),
            trial.exampleId(),
            trial.repetition(),
            new Outcome.Missing(reason),
            trial.calls(),
            trial.latency()),
        Map.of());
  }
}
