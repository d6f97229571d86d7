package dev.suffice.experiments.plan;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.money.Charge;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.run.Plan;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Forecast.Requests;
import dev.suffice.experiments.cost.CostProjection;
import dev.suffice.experiments.cost.Expectation;
import dev.suffice.experiments.cost.Expectation.Effort;
import dev.suffice.experiments.cost.ModelLoad;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** Nobody knows how long an application takes for a reply before it has been asked. */
  private static final double ASSUMED_REPLY_SECONDS = 1;

  /** An entry of the plan of a run that finds some trials stored and does some others. */
  Plan.Entry entry(int stored, int remaining) {
    var loads = new ForecastLoads(experiment);
    Optional<String> obstacle = forecast.obstacle().filter(why -> remaining > 0);
    boolean asks = remaining > 0 && obstacle.isEmpty();
    var todo = new ArrayList<ForecastLoads.Load>();
    if (asks) {
      todo.addAll(loads.once(forecast.preparation()));
      todo.addAll(loads.of(forecast.request(), remaining));
    }
    Requests requests =
        asks ? forecast.preparing().plus(forecast.asking().times(remaining)) : Requests.NONE;
    return new Plan.Entry(
        approach.id(),
        approach.isTried()
            ? experiment.data().test().size() * experiment.evaluation().repetitions()
            : 0,
        stored,
        remaining,
        Math.round(requests.times() + todo.stream().mapToDouble(ForecastLoads.Load::calls).sum()),
        todo.stream().mapToLong(ForecastLoads.Load::inputTokens).sum(),
        todo.stream().mapToLong(ForecastLoads.Load::outputTokens).sum(),
        todo.stream().map(ForecastLoads.Load::spend).reduce(requests.most(), Money::plus),
        todo.stream().map(ForecastLoads.Load::time).reduce(time(requests), Duration::plus),
        total(
            loads.projected(forecast.preparation()),
            loads.projected(forecast.request()),
            requests()),
        obstacle);
  }

  /** How long requests to applications take, as many at a time as they and the experiment allow. */
  private Duration time(Requests requests) {
    int parallel = Math.min(requests.parallel(), experiment.limits().concurrency());
    return Duration.ofMillis(
        Math.round(1000 * ASSUMED_REPLY_SECONDS * requests.times() / parallel));
  }

  /** What requests to applications cost, as declared; one may tell that it was cheaper. */
  private LifeCycle requests() {
    return LifeCycle.once(charge(forecast.preparing()))
        .plus(LifeCycle.perRequest(charge(forecast.asking())));
  }

  private static Charge charge(Requests requests) {
    return new Charge("request", requests.most(), Provenance.DECLARED);
  }

  Expectation expectation() {
    var loads = new ForecastLoads(experiment);
    List<ModelLoad> preparation = loads.projected(forecast.preparation());
    List<ModelLoad> request = loads.projected(forecast.request());
    return new Expectation(
        effort(loads.once(forecast.preparation()), forecast.preparing()),
        effort(loads.of(forecast.request(), 1), forecast.asking()),
        total(preparation, request, requests()),
        total(least(preparation), least(request), LifeCycle.NONE),
        forecast.obstacle());
  }

  private Money total(List<ModelLoad> preparation, List<ModelLoad> request, LifeCycle requests) {
    var projection =
        new CostProjection(
            experiment.modelsOf(approach),
            preparation,
            request,
            approach.costs().plus(forecast.lifeCycle()).plus(requests),
            start);
    return projection.total(experiment.workload());
  }

  private static Effort effort(List<ForecastLoads.Load> loads, Requests requests) {
    return loads.stream()
        .map(
            load ->
                new Effort(load.calls(), load.inputTokens() + load.outputTokens(), load.spend()))
        .reduce(new Effort(requests.times(), 0, requests.most()), Effort::plus);
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
