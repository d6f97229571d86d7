package dev.suffice.experiments.plan;

import dev.suffice.api.experiment.CallLimits;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.experiments.cost.ModelLoad;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** Turns forecast characters into tokens, money and time. */
final class ForecastLoads {
  /** English text has about four characters to a token. */
  private static final double CHARACTERS_PER_TOKEN = 4;

  private static final double MINUTE_NANOS = 60e9;

  private final Experiment experiment;

  ForecastLoads(Experiment experiment) {
    this.experiment = experiment;
  }

  /**
   * Calls of one model.
   *
   * @param time with as many calls at a time, and in a minute, as the experiment and the model
   *     allow
   */
  record Load(double calls, long inputTokens, long outputTokens, Money spend, Duration time) {}

  /** The given calls of a preparation, which are answered at once. */
  List<Load> once(List<Forecast.Call> calls) {
    return calls.stream().map(call -> load(call, 1, model(call))).toList();
  }

  /** The given calls of requests so many times over; in batches where they go in batches. */
  List<Load> of(List<Forecast.Call> calls, int times) {
    return calls.stream().map(call -> load(call, times, asked(model(call)))).toList();
  }

  private ModelSpec asked(ModelSpec model) {
    return isBatched(model) ? model.whenWaiting() : model;
  }

  private boolean isBatched(ModelSpec model) {
    return experiment.evaluation().batch() && model.batches().isPresent();
  }

  /** The same as the bill's loads, for one time. */
  List<ModelLoad> projected(List<Forecast.Call> calls) {
    return calls.stream().map(this::projected).toList();
  }

  private Load load(Forecast.Call call, int times, ModelSpec model) {
    long stable = Math.round(stable(model, call) * times);
    long input = Math.round(input(model, call) * times) - stable;
    long output = Math.round(call.outputCharacters() / CHARACTERS_PER_TOKEN * times);
    Duration work = pace(model, call).multipliedBy(times);
    Money spend =
        model.price().ofCall(new Usage(input, stable, 0, output, true), work).orElse(Money.ZERO);
    double calls = call.calls() * times;
    Duration atLeast = atRates(model.limits(), calls, input + stable + output);
    Duration side = work.dividedBy(parallel(model));
    return new Load(
        calls, input + stable, output, spend, side.compareTo(atLeast) < 0 ? atLeast : side);
  }

  private int parallel(ModelSpec model) {
    int served =
        Math.min(
            model.options().parallelCalls(),
            model.limits().concurrency().orElse(Integer.MAX_VALUE));
    return Math.max(1, Math.min(experiment.limits().concurrency(), served));
  }

  /** How long it takes at the least, as the model's vendor allows so much a minute. */
  private static Duration atRates(CallLimits limits, double calls, double tokens) {
    double minutes =
        Math.max(
            minutes(limits.requestsPerMinute(), calls), minutes(limits.tokensPerMinute(), tokens));
    return Duration.ofNanos(Math.round(minutes * MINUTE_NANOS));
  }

  private static double minutes(OptionalLong perMinute, double amount) {
    return perMinute.isPresent() ? amount / perMinute.getAsLong() : 0;
  }

  private ModelLoad projected(Forecast.Call call) {
    ModelSpec model = model(call);
    return ModelLoad.expected(
        model,
        call.calls(),
        input(model, call),
        stable(model, call),
        call.outputCharacters() / CHARACTERS_PER_TOKEN,
        pace(model, call));
  }

  /** The time of all the call's calls, one after another; what is stable costs no time. */
  private static Duration pace(ModelSpec model, Forecast.Call call) {
    var pace = model.options().pace();
    double fresh = call.inputCharacters() - call.stableCharacters();
    double nanos =
        call.calls() * pace.perCall().toNanos()
            + fresh / CHARACTERS_PER_TOKEN * pace.perInputToken().toNanos()
            + call.outputCharacters() / CHARACTERS_PER_TOKEN * pace.perOutputToken().toNanos();
    return Duration.ofNanos(Math.round(nanos));
  }

  /** In tokens, or in what the model's calls are billed by. */
  private static double input(ModelSpec model, Forecast.Call call) {
    OptionalLong units = model.options().unitsPerCall();
    return units.isPresent()
        ? call.calls() * units.getAsLong()
        : call.inputCharacters() / CHARACTERS_PER_TOKEN;
  }

  private static double stable(ModelSpec model, Forecast.Call call) {
    return model.options().unitsPerCall().isPresent()
        ? 0
        : call.stableCharacters() / CHARACTERS_PER_TOKEN;
  }

  private ModelSpec model(Forecast.Call call) {
    return experiment
        .model(call.model())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "A forecast names the model '%s', which is not declared"
                        .formatted(call.model())));
  }
}
