package dev.suffice.experiments.limit;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.experiments.meter.Meter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where each try of a model's calls waits for its turn. The wait is nobody's latency.
 *
 * @param gate the one of the model's server
 * @param longestPause that a server is granted; when it asks for more, calls fail instead of
 *     waiting
 */
record Turnstile(
    Gate gate, Rate requests, Rate tokens, Patience patience, Meter meter, Duration longestPause) {
  private static final long CHARACTERS_PER_TOKEN = 4;

  /**
   * Makes a try when its turn has come.
   *
   * @param foreseen tokens it may take
   * @param used what it did take
   * @throws ModelFaultException when the run was asked to stop before its turn came
   */
  <T> T pass(long foreseen, Supplier<T> attempt, Function<T, Usage> used) {
    long entered = enter(foreseen);
    T given;
    try {
      given = attempt.get();
    } catch (TransientFaultException fault) {
      leave(fault, entered);
      throw fault;
    } catch (RuntimeException | Error failure) {
      gate.giveUp();
      throw failure;
    }
    gate.leave();
    Usage usage = used.apply(given);
    tokens.settle(usage.allInputTokens() + usage.outputTokens() - (double) foreseen);
    return given;
  }

  /** Roughly, as plans have it. */
  static long tokens(long characters) {
    return characters / CHARACTERS_PER_TOKEN;
  }

  /** Who waits for the model's rates takes no place that calls of other models could have. */
  private long enter(long foreseen) {
    long start = patience.now();
    long pause = Math.max(requests.take(1, start), tokens.take(foreseen, start));
    patience.pause(Duration.ofNanos(pause));
    long entered = gate.enter();
    meter.waited(patience.now() - start);
    if (patience.isOver()) {
      gate.giveUp();
      throw new ModelFaultException(
          "The run was stopped before it was asked", Optional.of(Usage.NONE), null);
    }
    return entered;
  }

  private boolean isGranted(Duration pause) {
    return pause.compareTo(longestPause) <= 0;
  }

  private void leave(TransientFaultException fault, long entered) {
    if (fault.overloaded()) {
      gate.refused(entered, fault.retryAfter().filter(this::isGranted).orElse(Duration.ZERO));
      return;
    }
    gate.giveUp();
  }
}
