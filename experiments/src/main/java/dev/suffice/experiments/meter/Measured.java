package dev.suffice.experiments.meter;

import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Purchase;
import dev.suffice.api.trial.SentPrompt;
import java.time.Duration;
import java.util.List;

/**
 * A result with what it took.
 *
 * @param result what the work gave; null only within a failed {@link Attempt}
 * @param prompts what language models were sent, in order, those that did not answer included
 * @param time without waiting in our own queues; replayed work counts with its original time
 */
public record Measured<T>(
    T result,
    List<ModelCall> calls,
    List<Purchase> purchases,
    List<SentPrompt> prompts,
    Duration time) {
  public Measured {
    calls = List.copyOf(calls);
    purchases = List.copyOf(purchases);
    prompts = List.copyOf(prompts);
  }
}
