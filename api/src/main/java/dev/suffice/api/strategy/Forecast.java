package dev.suffice.api.strategy;

import dev.suffice.api.money.LifeCycle;
import java.util.List;
import java.util.Objects;

/**
 * The model calls an approach is expected to make.
 *
 * @param preparation all calls of the preparation together
 * @param request the calls of one average request
 * @param lifeCycle what the approach is expected to cost beside its calls
 */
public record Forecast(List<Call> preparation, List<Call> request, LifeCycle lifeCycle) {
  /**
   * Calls of one model.
   *
   * @param model name of the declared model
   * @param calls how many, may be a fraction of one on average; for embedders one per text
   * @param inputCharacters input of all of them
   * @param stableCharacters part of the input that is the same for every request
   * @param outputCharacters output of all of them
   */
  public record Call(
      String model,
      double calls,
      double inputCharacters,
      double stableCharacters,
      double outputCharacters) {
    public Call {
      Objects.requireNonNull(model, "model");
      if (calls < 0
          || stableCharacters < 0
          || stableCharacters > inputCharacters
          || outputCharacters < 0) {
        throw new IllegalArgumentException(
            "Not a forecast: %s calls, %s of %s characters stable, %s out"
                .formatted(calls, stableCharacters, inputCharacters, outputCharacters));
      }
    }
  }

  public Forecast {
    preparation = List.copyOf(preparation);
    request = List.copyOf(request);
    Objects.requireNonNull(lifeCycle, "lifeCycle");
  }

  /** An approach that costs nothing beside its calls. */
  public Forecast(List<Call> preparation, List<Call> request) {
    this(preparation, request, LifeCycle.NONE);
  }
}
