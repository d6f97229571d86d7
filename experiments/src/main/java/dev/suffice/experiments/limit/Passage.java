package dev.suffice.experiments.limit;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.experiments.meter.Meter;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The way of a call that is paid already through the gate of its server, and back. The wait for a
 * place is nobody's latency.
 *
 * @param longestPause that a server is granted; when it asks for more, calls fail instead of
 *     waiting
 */
record Passage(Gate gate, Patience patience, Meter meter, Duration longestPause) {
  /**
   * Makes a call as soon as there is a place.
   *
   * @throws ModelFaultException when the run was asked to stop before there was one
   */
  <T> T make(Supplier<T> call) {
    long start = patience.now();
    long entered = gate.enter();
    meter.waited(patience.now() - start);
    T given;
    try {
      Turnstile.requireGoingOn(patience);
      given = call.get();
    } catch (TransientFaultException fault) {
      leave(fault, entered);
      throw fault;
    } catch (RuntimeException | Error failure) {
      gate.giveUp();
      throw failure;
    }
    gate.leave();
    return given;
  }

  private void leave(TransientFaultException fault, long entered) {
    if (fault.overloaded()) {
      gate.refused(entered, fault.retryAfter().filter(this::isGranted).orElse(Duration.ZERO));
      return;
    }
    gate.giveUp();
  }

  private boolean isGranted(Duration pause) {
    return pause.compareTo(longestPause) <= 0;
  }
}
