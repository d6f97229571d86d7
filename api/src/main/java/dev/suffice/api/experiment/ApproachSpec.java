package dev.suffice.api.experiment;

import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.recording.Recording;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.StrategyOptions;
import java.util.List;
import java.util.Objects;

/**
 * One fully configured candidate.
 *
 * @param id unique within the experiment
 * @param strategy the {@code strategy:} word
 * @param options the strategy's own record
 * @param models names of the declared models the options refer to, in the order of their mention
 * @param costs what its author says it costs beside its metered calls
 */
public record ApproachSpec(
    String id, String strategy, StrategyOptions options, List<String> models, LifeCycle costs) {
  public ApproachSpec {
    if (id.isBlank() || strategy.isBlank()) {
      throw new IllegalArgumentException("An approach needs an id and a strategy");
    }
    if (!(options instanceof Record)) {
      throw new IllegalArgumentException("Strategy options must be a record: " + options);
    }
    models = List.copyOf(models);
    Objects.requireNonNull(costs, "costs");
  }

  /** An approach that costs nothing beside its calls. */
  public ApproachSpec(String id, String strategy, StrategyOptions options, List<String> models) {
    this(id, strategy, options, models, LifeCycle.NONE);
  }

  /** Whether it answers test examples, instead of resting on figures that somebody published. */
  public boolean isTried() {
    return !(options.recording().orElse(null) instanceof Recording.Aggregate);
  }

  /** How simple it is to run, by its strategy. */
  public Simplicity simplicity() {
    return options.simplicity();
  }
}
