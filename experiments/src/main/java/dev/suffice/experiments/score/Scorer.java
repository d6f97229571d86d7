package dev.suffice.experiments.score;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Example;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Scores stored trials with the metrics of an experiment. Pure: no model is called. */
public final class Scorer {
  private final List<MetricSpec> metrics;
  private final Map<String, Example> examples;

  public Scorer(Experiment experiment) {
    this.metrics = experiment.metrics();
    this.examples =
        experiment.data().test().stream()
            .collect(Collectors.toUnmodifiableMap(Example::id, example -> example));
  }

  /**
   * The trial with its scores: an approach's own failure, which an answer that cannot be read is as
   * well, gets the worst, a missing trial none.
   *
   * @throws IllegalArgumentException when the trial is about no test example
   */
  public ScoredTrial score(Trial trial) {
    Example example = examples.get(trial.exampleId());
    if (example == null) {
      throw new IllegalArgumentException("No test example is called " + trial.exampleId());
    }
    return new ScoredTrial(trial, scores(example, trial.outcome()));
  }

  private Map<String, Double> scores(Example example, Outcome outcome) {
    if (outcome instanceof Outcome.Missing) {
      return Map.of();
    }
    if (outcome instanceof Outcome.Answered answered && answered.answer().value().isPresent()) {
      return all(spec -> spec.metric().score(example, answered.answer()));
    }
    return all(spec -> spec.metric().direction().worst());
  }

  private Map<String, Double> all(ToDoubleFunction<MetricSpec> score) {
    var scores = new LinkedHashMap<String, Double>();
    for (MetricSpec spec : metrics) {
      scores.put(spec.name(), score.applyAsDouble(spec));
    }
    return scores;
  }
}
