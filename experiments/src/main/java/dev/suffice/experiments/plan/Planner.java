package dev.suffice.experiments.plan;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.experiment.Problem;
import dev.suffice.api.judge.JudgeMetric;
import dev.suffice.api.money.Training;
import dev.suffice.api.run.Plan;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Question;
import dev.suffice.experiments.cost.Expectation;
import dev.suffice.experiments.cost.TuningBill;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Says what a run would take before anything is called, and in which order the approaches come:
 * lowest expected total cost first, ties by simplicity, then by id.
 */
public final class Planner {
  private static final int SAMPLE = 50;

  private final Clock clock;

  @Inject
  public Planner(Clock clock) {
    this.clock = clock;
  }

  /**
   * An approach to be planned.
   *
   * @param stored trials that are there
   * @param remaining trials that the run would do
   */
  public record Candidate(ApproachSpec approach, Strategy strategy, int stored, int remaining) {
    public Candidate {
      Objects.requireNonNull(approach, "approach");
      Objects.requireNonNull(strategy, "strategy");
    }
  }

  /** What is to be done where nobody judges. */
  public Plan plan(Experiment experiment, List<Candidate> candidates) {
    return plan(experiment, candidates, Map.of());
  }

  /**
   * What is to be done.
   *
   * @param unjudged answers that are there already and that a judge has to be asked about, by
   *     metric
   */
  public Plan plan(
      Experiment experiment, List<Candidate> candidates, Map<String, Integer> unjudged) {
    List<Question> sample = sample(experiment);
    Map<Plan.Entry, ApproachSpec> entries = new HashMap<>();
    for (Candidate candidate : candidates) {
      entries.put(
          forecast(experiment, candidate, sample).entry(candidate.stored(), candidate.remaining()),
          candidate.approach());
    }
    return new Plan(
        entries.keySet().stream()
            .sorted(
                Comparator.comparing(Plan.Entry::totalCost)
                    .thenComparing(entry -> entries.get(entry).simplicity())
                    .thenComparing(Plan.Entry::approach))
            .toList(),
        judging(experiment, candidates, unjudged),
        experiment.evaluation().mode() == Mode.ADAPTIVE,
        experiment.evaluation().batch());
  }

  private static List<Plan.Judging> judging(
      Experiment experiment, List<Candidate> candidates, Map<String, Integer> unjudged) {
    int remaining = candidates.stream().mapToInt(Candidate::remaining).sum();
    return experiment.metrics().stream()
        .filter(spec -> spec.metric() instanceof JudgeMetric)
        .map(spec -> ((JudgeMetric) spec.metric()).judge())
        .map(
            judge ->
                new JudgeForecast(experiment, judge)
                    .of(unjudged.getOrDefault(judge.metric(), 0) + remaining, examples(experiment)))
        .toList();
  }

  /** What is expected of each approach, by id, whatever is stored already. */
  public Map<String, Expectation> expectations(Experiment experiment, List<Candidate> candidates) {
    List<Question> sample = sample(experiment);
    var expectations = new LinkedHashMap<String, Expectation>();
    for (Candidate candidate : candidates) {
      expectations.put(
          candidate.approach().id(), forecast(experiment, candidate, sample).expectation());
    }
    return expectations;
  }

  /** What a strategy finds wrong with its options and the data is the file's problem. */
  private ApproachForecast forecast(
      Experiment experiment, Candidate candidate, List<Question> sample) {
    String path = "approaches." + candidate.approach().id();
    try {
      Forecast forecast =
          candidate.strategy().forecast(experiment.preparationData(candidate.approach()), sample);
      for (Training training : forecast.lifeCycle().allTrainings()) {
        if (!TuningBill.isKnown(training, experiment.models())) {
          throw problem(
              experiment,
              path,
              "The price of training the model '%s' is not known.".formatted(training.model()),
              "Add `tuning: {training: 25 USD per million}` to its price by the token.");
        }
      }
      return new ApproachForecast(
          experiment,
          candidate.approach(),
          forecast,
          LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    } catch (IllegalArgumentException refused) {
      throw problem(experiment, path, refused.getMessage(), "Change the approach or the data.");
    }
  }

  private static InvalidExperimentException problem(
      Experiment experiment, String path, String message, String remedy) {
    var file = new Location(experiment.source().file().toString(), 1, 1);
    return new InvalidExperimentException(List.of(new Problem(file, path, message, remedy)));
  }

  private static List<Question> sample(Experiment experiment) {
    return examples(experiment).stream()
        .map(example -> example.question(experiment.task(), 0))
        .toList();
  }

  private static List<Example> examples(Experiment experiment) {
    List<Example> test = experiment.data().test();
    List<Integer> positions = new ArrayList<>(IntStream.range(0, test.size()).boxed().toList());
    Collections.shuffle(positions, new Random(experiment.evaluation().seed()));
    return positions.stream().limit(SAMPLE).map(test::get).toList();
  }
}
