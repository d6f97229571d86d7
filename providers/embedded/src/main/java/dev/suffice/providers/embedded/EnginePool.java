package dev.suffice.providers.embedded;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The engines in use, one per sentence model however many declared models share it. All of them
 * together use one processor's worth of computations per processor. Safe for any thread.
 */
final class EnginePool {
  private final Function<SentenceModel, TextEncoder> loader;
  private final LongSupplier nanoClock;
  private final Semaphore turns;
  private final Map<SentenceModel, Shared> engines = new EnumMap<>(SentenceModel.class);

  /**
   * @param loader loads a model's weights, on first use
   * @param processors computations at the same time
   * @param nanoClock monotonic time in nanoseconds
   */
  EnginePool(Function<SentenceModel, TextEncoder> loader, int processors, LongSupplier nanoClock) {
    this.loader = loader;
    this.nanoClock = nanoClock;
    this.turns = new Semaphore(processors);
  }

  synchronized EngineLease lease(SentenceModel model) {
    Shared shared = engines.computeIfAbsent(model, this::start);
    shared.users++;
    return new EngineLease(shared.engine, () -> giveBack(model, shared));
  }

  private Shared start(SentenceModel model) {
    return new Shared(new EmbeddingEngine(() -> loader.apply(model), turns, nanoClock));
  }

  private void giveBack(SentenceModel model, Shared shared) {
    synchronized (this) {
      shared.users--;
      if (shared.users > 0) {
        return;
      }
      engines.remove(model);
    }
    shared.engine.close();
  }

  private static final class Shared {
    private final EmbeddingEngine engine;
    private int users;

    private Shared(EmbeddingEngine engine) {
      this.engine = engine;
    }
  }
}
