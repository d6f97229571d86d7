package dev.suffice.experiments.meter;

import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Purchase;
import dev.suffice.api.trial.SentPrompt;
import java.util.ArrayList;
import java.util.List;

/** The calls, the purchases, the prompts and the time of one measurement; used by one thread. */
final class Ledger {
  private final List<ModelCall> calls = new ArrayList<>();
  private final List<Purchase> purchases = new ArrayList<>();
  private final List<SentPrompt> prompts = new ArrayList<>();
  private long correction;
  private long waited;

  void add(ModelCall call) {
    calls.add(call);
  }

  void add(Purchase purchase) {
    purchases.add(purchase);
  }

  void add(SentPrompt prompt) {
    prompts.add(prompt);
  }

  /** Counts {@code charged} nanoseconds instead of the {@code actual} ones that went by. */
  void replace(long actual, long charged) {
    correction += charged - actual;
  }

  /** Counts time that went by in one of our own queues. */
  void stand(long nanos) {
    waited += nanos;
  }

  long waited() {
    return waited;
  }

  long corrected(long elapsed) {
    return Math.max(0, elapsed + correction);
  }

  List<ModelCall> calls() {
    return List.copyOf(calls);
  }

  List<Purchase> purchases() {
    return List.copyOf(purchases);
  }

  List<SentPrompt> prompts() {
    return List.copyOf(prompts);
  }
}
