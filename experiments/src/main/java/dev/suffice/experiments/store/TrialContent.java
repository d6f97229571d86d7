package dev.suffice.experiments.store;

import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.Trial;
import java.time.Duration;
import java.util.List;

/**
 * What is stored of a trial: everything but the names, which belong to the file and not to what
 * happened.
 */
public record TrialContent(Outcome outcome, List<ModelCall> calls, Duration latency) {
  public TrialContent {
    calls = List.copyOf(calls);
  }

  public Trial as(String approach, String exampleId, int repetition) {
    return new Trial(approach, exampleId, repetition, outcome, calls, latency);
  }
}
