package dev.suffice.strategies.prompting;

import dev.suffice.api.kit.StrategyContract;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.strategies.prompting.DemonstrationOptions.Choose;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

class PromptingContractTest {
  @Nested
  class ZeroShot extends StrategyContract {
    @Override
    protected Strategy strategy(StrategyContext context) {
      return create(Optional.empty(), context);
    }
  }

  @Nested
  class Fixed extends StrategyContract {
    @Override
    protected Strategy strategy(StrategyContext context) {
      return create(
          Optional.of(new DemonstrationOptions(Choose.FIXED, 5, Optional.empty())), context);
    }
  }

  @Nested
  class MoreFixedThanThereAre extends StrategyContract {
    @Override
    protected Strategy strategy(StrategyContext context) {
      return create(
          Optional.of(new DemonstrationOptions(Choose.FIXED, 50, Optional.empty())), context);
    }
  }

  @Nested
  class Nearest extends StrategyContract {
    @Override
    protected Strategy strategy(StrategyContext context) {
      var by = Optional.of(new EmbedderName(VECTORS));
      return create(Optional.of(new DemonstrationOptions(Choose.NEAREST, 3, by)), context);
    }
  }

  private static Strategy create(Optional<DemonstrationOptions> shown, StrategyContext context) {
    var model = new LanguageModelName("model");
    return new PromptingFactory(TextIndexing.NONE)
        .create(new PromptingOptions(model, shown, Optional.empty(), Optional.empty()), context);
  }
}
