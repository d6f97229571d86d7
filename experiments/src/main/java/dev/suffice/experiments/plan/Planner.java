package dev.suffice.experiments.plan;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.experiment.Problem;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Training;
import dev.suffice.api.run.Plan;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Question;
import dev.suffice.experiments.cost.CostProjection;
import dev.suffice.experiments.cost.TuningBill;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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

  public Plan plan(Experiment experiment, List<Candidate> candidates) {
    List<Question> sample = sample(experiment);
    Map<Plan.Entry, ApproachSpec> entries = new HashMap<>();
    for (Candidate candidate : candidates) {
      entries.put(entry(experiment, candidate, sample), candidate.approach());
    }
    return new Plan(
        entries.keySet().stream()
            .sorted(
                Comparator.comparing(Plan.Entry::totalCost)
                    .thenComparing(entry -> entries.get(entry).simplicity())
                    .thenComparing(Plan.Entry::approach))
            .toList());
  }

  private Plan.Entry entry(Experiment experiment, Candidate candidate, List<Question> sample) {
    Forecast forecast = forecast(experiment, candidate, sample);
    var loads = new ForecastLoads(experiment);
    int remaining = candidate.remaining();
    var todo = new ArrayList<ForecastLoads.Load>();
    if (remaining > 0) {
      todo.addAll(loads.of(forecast.preparation(), 1));
      todo.addAll(loads.of(forecast.request(), remaining));
    }
    var projection =
        new CostProjection(
            experiment.modelsOf(candidate.approach()),
            loads.projected(forecast.preparation()),
            loads.projected(forecast.request()),
            candidate.approach().costs().plus(forecast.lifeCycle()),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    int trials =
        candidate.approach().isTried()
            ? experiment.data().test().size() * experiment.evaluation().repetitions()
            : 0;
    return new Plan.Entry(
        candidate.approach().id(),
        trials,
        candidate.stored(),
        remaining,
        Math.round(todo.stream().mapToDouble(ForecastLoads.Load::calls).sum()),
        todo.stream().mapToLong(ForecastLoads.Load::inputTokens).sum(),
        todo.stream().mapToLong(ForecastLoads.Load::outputTokens).sum(),
        todo.stream().map(ForecastLoads.Load::spend).reduce(Money.ZERO, Money::plus),
        todo.stream().map(ForecastLoads.Load::time).reduce(Duration.ZERO, Duration::plus),
        projection.total(experiment.workload()));
  }

  /** What a strategy finds wrong with its options and the data is the file's problem. */
  private static Forecast forecast(
      Experiment experiment, Candidate candidate, List<Question> sample) {
    String path = "approaches." + candidate.approach().id();
    try {
      Forecast forecast = candidate.strategy().forecast(experiment.preparationData(), sample);
      for (Training training : forecast.lifeCycle().trainings()) {
        if (!TuningBill.isKnown(training, experiment.models())) {
          throw problem(
              experiment,
              path,
              "The price of training the model '%s' is not known.".formatted(training.model()),
              "Add `tuning: {training: 25 USD per million}` to its price by the token.");
        }
      }
      return forecast;
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
    List<Example> test = experiment.data().test();
    List<Integer> positions = new ArrayList<>(IntStream.range(0, test.size()).boxed().toList());
    Collections.shuffle(positions, new Random(experiment.evaluation().seed()));
    return positions.stream()
        .limit(SAMPLE)
        .map(position -> test.get(position).question(experiment.task().expectedField(), 0))
        .toList();
  }
}
