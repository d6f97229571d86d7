package dev.suffice.experiments.meter;

import dev.suffice.api.trial.ModelCall;
import java.util.ArrayList;
import java.util.List;

/** The calls and the time of one measurement; used by one thread. */
final class Ledger {
  private final List<ModelCall> calls = new ArrayList<>();
  private long correction;

  void add(ModelCall call) {
    calls.add(call);
  }

  /** Counts {@code charged} nanoseconds instead of the {@code actual} ones that went by. */
  void replace(long actual, long charged) {
    correction += charged - actual;
  }

  long corrected(long elapsed) {
    return Math.max(0, elapsed + correction);
  }

  List<ModelCall> calls() {
    return List.copyOf(calls);
  }
}
