package dev.suffice.strategies.rag;

import dev.suffice.api.kit.StrategyContract;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.strategies.rag.retrieve.RetrieveOptions.Mode;
import org.junit.jupiter.api.Nested;

class RagContractTest {
  @Nested
  class Bm25 extends Contract {
    Bm25() {
      super(Mode.BM25);
    }
  }

  @Nested
  class Dense extends Contract {
    Dense() {
      super(Mode.DENSE);
    }
  }

  @Nested
  class Hybrid extends Contract {
    Hybrid() {
      super(Mode.HYBRID);
    }
  }

  @Nested
  class WholeCorpus extends Contract {
    WholeCorpus() {
      super(Mode.WHOLE_CORPUS);
    }
  }

  @Nested
  class Oracle extends Contract {
    Oracle() {
      super(Mode.ORACLE);
    }
  }

  abstract static class Contract extends StrategyContract {
    private final Mode mode;

    Contract(Mode mode) {
      this.mode = mode;
    }

    @Override
    protected Strategy strategy(StrategyContext context) {
      return new RagFactory().create(Rag.of(mode), context);
    }
  }
}
