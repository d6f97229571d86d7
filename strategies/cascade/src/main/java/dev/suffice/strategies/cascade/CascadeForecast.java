package dev.suffice.strategies.cascade;

import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Forecast.Call;
import dev.suffice.api.strategy.Forecast.Requests;
import java.util.ArrayList;
import java.util.List;

/**
 * What a cascade will take, from what its steps will take. How often a step hands on is not known
 * before the thresholds are learnt; half of the time is assumed, for estimates only.
 */
final class CascadeForecast {
  private static final double HANDED_ON = 0.5;

  private final int timesAsked;
  private final List<Call> judging;

  /**
   * @param timesAsked how often each step but the last is asked the same question
   * @param judging what judging one of its answers takes
   */
  CascadeForecast(int timesAsked, List<Call> judging) {
    this.timesAsked = timesAsked;
    this.judging = List.copyOf(judging);
  }

  /**
   * The forecast. What stands in the way of one step stands in the way of all.
   *
   * @param steps the forecast of each step, in order
   * @param validation how many validation examples there are; every step is asked all of them
   */
  Forecast of(List<Forecast> steps, int validation) {
    var preparation = new ArrayList<Call>();
    var request = new ArrayList<Call>();
    LifeCycle lifeCycle = LifeCycle.NONE;
    Requests preparing = Requests.NONE;
    Requests asking = Requests.NONE;
    double reached = 1;
    for (int step = 0; step < steps.size(); step++) {
      Forecast forecast = steps.get(step);
      double asked = step < steps.size() - 1 ? timesAsked : 1;
      preparation.addAll(forecast.preparation());
      preparation.addAll(times(asked * validation, forecast.request()));
      request.addAll(times(asked * reached, forecast.request()));
      if (step < steps.size() - 1) {
        preparation.addAll(times(validation, judging));
        request.addAll(times(reached, judging));
      }
      lifeCycle = lifeCycle.plus(forecast.lifeCycle());
      preparing =
          preparing.plus(forecast.preparing()).plus(forecast.asking().times(asked * validation));
      asking = asking.plus(forecast.asking().times(asked * reached));
      reached *= HANDED_ON;
    }
    return new Forecast(preparation, request, lifeCycle, preparing, asking)
        .hinderedBy(steps.stream().flatMap(step -> step.obstacle().stream()).findFirst());
  }

  private static List<Call> times(double factor, List<Call> calls) {
    return calls.stream()
        .map(
            call ->
                new Call(
                    call.model(),
                    factor * call.calls(),
                    factor * call.inputCharacters(),
                    factor * call.stableCharacters(),
                    factor * call.outputCharacters()))
        .toList();
  }
}
