package dev.suffice.api.experiment;

import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.StrategyOptions;
import java.util.List;

/**
 * One fully configured candidate.
 *
 * @param id unique within the experiment
 * @param strategy the {@code strategy:} word
 * @param options the strategy's own record
 * @param models names of the declared models the options refer to, in the order of their mention
 */
public record ApproachSpec(
    String id, String strategy, StrategyOptions options, List<String> models) {
  public ApproachSpec {
    if (id.isBlank() || strategy.isBlank()) {
      throw new IllegalArgumentException("An approach needs an id and a strategy");
    }
    if (!(options instanceof Record)) {
      throw new IllegalArgumentException("Strategy options must be a record: " + options);
    }
    models = List.copyOf(models);
  }

  public Simplicity simplicity() {
    return options.simplicity();
  }
}
