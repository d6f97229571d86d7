package dev.suffice.experiments.limit;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.experiments.meter.Meter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where each try of a model's calls waits until it is time to get ready: to be paid, and then to
 * take its {@link Passage}. The wait is nobody's latency.
 *
 * @param gate the one of the model's server
 */
record Turnstile(Gate gate, Rate requests, Rate tokens, Patience patience, Meter meter) {
  private static final long CHARACTERS_PER_TOKEN = 4;

  /**
   * Makes a try when its turn has come.
   *
   * @param foreseen tokens it may take
   * @param used what it did take
   * @throws ModelFaultException when the run was asked to stop before its turn came
   */
  <T> T pass(long foreseen, Supplier<T> attempt, Function<T, Usage> used) {
    approach(foreseen);
    try {
      requireGoingOn(patience);
      T given = attempt.get();
      Usage usage = used.apply(given);
      tokens.settle(usage.allInputTokens() + usage.outputTokens() - (double) foreseen);
      return given;
    } finally {
      gate.depart();
    }
  }

  /** Roughly, as plans have it. */
  static long tokens(long characters) {
    return characters / CHARACTERS_PER_TOKEN;
  }

  /** Who waits for the model's rates takes no place that calls of other models could have. */
  private void approach(long foreseen) {
    long start = patience.now();
    long pause = Math.max(requests.take(1, start), tokens.take(foreseen, start));
    patience.pause(Duration.ofNanos(pause));
    gate.approach();
    meter.waited(patience.now() - start);
  }

  static void requireGoingOn(Patience patience) {
    if (patience.isOver()) {
      throw new ModelFaultException(
          "The run was stopped before it was asked", Optional.of(Usage.NONE), null);
    }
  }
}
