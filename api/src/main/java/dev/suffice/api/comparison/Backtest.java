package dev.suffice.api.comparison;

import java.util.Objects;

/**
 * What would change if another model took the place of one of an experiment.
 *
 * @param model the one that was dropped in: its name in the file, or {@code provider:model}
 * @param comparison from the experiment as it is to the experiment with that model
 */
public record Backtest(String model, Comparison comparison) {
  public Backtest {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(comparison, "comparison");
  }
}
