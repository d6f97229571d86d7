package dev.suffice.api.result;

import dev.suffice.api.trial.Trial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A trial with its scores.
 *
 * @param scores by metric; empty for a missing trial
 */
public record ScoredTrial(Trial trial, Map<String, Double> scores) {
  public ScoredTrial {
    Objects.requireNonNull(trial, "trial");
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
  }
}
