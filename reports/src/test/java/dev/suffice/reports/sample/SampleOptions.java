package dev.suffice.reports.sample;

import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.Pace;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.StrategyOptions;
import java.time.Duration;
import java.util.Set;

/** Options as approaches and models have them. */
final class SampleOptions {
  private SampleOptions() {}

  record Prompting(int count) implements StrategyOptions {
    @Override
    public Simplicity simplicity() {
      return new Simplicity(Simplicity.Form.NEAREST_DEMONSTRATIONS, count);
    }

    @Override
    public Set<Need> needs() {
      return Set.of();
    }
  }

  record AnyModel(ModelKind kind) implements ModelOptions {
    @Override
    public Pace pace() {
      return new Pace(Duration.ofMillis(10), Duration.ZERO, Duration.ZERO);
    }
  }
}
