package dev.suffice.experiments.store;

import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.Purchase;
import dev.suffice.api.trial.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is stored of a trial: everything but the names, which belong to the file and not to what
 * happened.
 */
public record TrialContent(
    Outcome outcome, List<ModelCall> calls, Optional<Duration> latency, List<Purchase> purchases) {
  public TrialContent {
    calls = List.copyOf(calls);
    purchases = List.copyOf(purchases);
  }

  /** What was timed. */
  public TrialContent(Outcome outcome, List<ModelCall> calls, Duration latency) {
    this(outcome, calls, Optional.of(latency), List.of());
  }

  public Trial as(String approach, String exampleId, int repetition) {
    return new Trial(approach, exampleId, repetition, outcome, calls, latency, purchases);
  }

  /** Whether the outcome is final; one lost to the surroundings may be tried again. */
  public boolean isFinal() {
    return !(outcome instanceof Outcome.Missing);
  }
}
