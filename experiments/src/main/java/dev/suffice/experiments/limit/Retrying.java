package dev.suffice.experiments.limit;

import dev.suffice.api.experiment.Limits;
import dev.suffice.api.model.Retries;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.experiments.meter.Meter;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Tries calls again after faults that may pass, as long as the file allows, the server does not ask
 * for more patience than that, and the run is not asked to stop. Every try waits for its turn and
 * is paid by itself.
 */
record Retrying(Backoff backoff, Limits limits, Patience patience, Meter meter) {
  /**
   * Makes a call.
   *
   * @param marked what was given, with the tries before it
   * @throws TransientFaultException the last one, when no try succeeded
   */
  <T> T call(Supplier<T> attempt, BiFunction<T, Retries, T> marked) {
    long start = meter.now();
    int failed = 0;
    while (true) {
      long begun = meter.now();
      try {
        T given = attempt.get();
        return failed == 0
            ? given
            : marked.apply(given, new Retries(failed, Duration.ofNanos(begun - start)));
      } catch (TransientFaultException fault) {
        failed++;
        Duration pause = backoff.before(failed, fault.retryAfter());
        if (failed > limits.retries() || patience.isOver() || exceeds(start, pause)) {
          throw fault;
        }
        patience.pause(pause);
      }
    }
  }

  private boolean exceeds(long start, Duration pause) {
    Duration all = Duration.ofNanos(meter.now() - start).plus(pause);
    return all.compareTo(limits.withRetries()) > 0;
  }
}
