package dev.suffice.experiments.plan;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.money.Money;
import dev.suffice.api.run.Plan;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.experiments.cost.CostProjection;
import dev.suffice.experiments.cost.Expectation;
import dev.suffice.experiments.cost.Expectation.Effort;
import dev.suffice.experiments.cost.ModelLoad;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a forecast means in calls, tokens, money and time.
 *
 * @param start first day of the horizon
 */
record ApproachForecast(
    Experiment experiment, ApproachSpec approach, Forecast forecast, LocalDate start) {
  /** Estimates of tokens are not off by more than this factor. */
  private static final BigDecimal LEAST_INPUT = new BigDecimal("0.5");

  /** Machines are not faster than expected by more than the inverse of this. */
  private static final BigDecimal LEAST_TIME = new BigDecimal("0.25");

  /** An entry of the plan of a run that finds some trials stored and does some others. */
  Plan.Entry entry(int stored, int remaining) {
    var loads = new ForecastLoads(experiment);
    var todo = new ArrayList<ForecastLoads.Load>();
    if (remaining > 0) {
      todo.addAll(loads.of(forecast.preparation(), 1));
      todo.addAll(loads.of(forecast.request(), remaining));
    }
    return new Plan.Entry(
        approach.id(),
        approach.isTried()
            ? experiment.data().test().size() * experiment.evaluation().repetitions()
            : 0,
        stored,
        remaining,
        Math.round(todo.stream().mapToDouble(ForecastLoads.Load::calls).sum()),
        todo.stream().mapToLong(ForecastLoads.Load::inputTokens).sum(),
        todo.stream().mapToLong(ForecastLoads.Load::outputTokens).sum(),
        todo.stream().map(ForecastLoads.Load::spend).reduce(Money.ZERO, Money::plus),
        todo.stream().map(ForecastLoads.Load::time).reduce(Duration.ZERO, Duration::plus),
        total(loads.projected(forecast.preparation()), loads.projected(forecast.request())));
  }

  Expectation expectation() {
    var loads = new ForecastLoads(experiment);
    List<ModelLoad> preparation = loads.projected(forecast.preparation());
    List<ModelLoad> request = loads.projected(forecast.request());
    return new Expectation(
        effort(loads, forecast.preparation()),
        effort(loads, forecast.request()),
        total(preparation, request),
        total(least(preparation), least(request)));
  }

  private Money total(List<ModelLoad> preparation, List<ModelLoad> request) {
    var projection =
        new CostProjection(
            experiment.modelsOf(approach),
            preparation,
            request,
            approach.costs().plus(forecast.lifeCycle()),
            start);
    return projection.total(experiment.workload());
  }

  private static Effort effort(ForecastLoads loads, List<Forecast.Call> calls) {
    return loads.of(calls, 1).stream()
        .map(
            load ->
                new Effort(load.calls(), load.inputTokens() + load.outputTokens(), load.spend()))
        .reduce(Effort.NONE, Effort::plus);
  }

  private static List<ModelLoad> least(List<ModelLoad> loads) {
    return loads.stream()
        .map(
            load ->
                new ModelLoad(
                    load.model(),
                    load.aboveTokens(),
                    load.inputTokens().multiply(LEAST_INPUT),
                    load.cacheableTokens().multiply(LEAST_INPUT),
                    BigDecimal.ZERO,
                    load.seconds().multiply(LEAST_TIME)))
        .toList();
  }
}
