package dev.suffice.providers.embedded;

import java.util.concurrent.atomic.AtomicBoolean;

/** One model's share of an engine. The engine is closed with its last lease. */
final class EngineLease implements AutoCloseable {
  private final EmbeddingEngine engine;
  private final Runnable giveBack;
  private final AtomicBoolean closed = new AtomicBoolean();

  EngineLease(EmbeddingEngine engine, Runnable giveBack) {
    this.engine = engine;
    this.giveBack = giveBack;
  }

  /**
   * The engine.
   *
   * @throws IllegalStateException when this lease is closed
   */
  EmbeddingEngine engine() {
    if (closed.get()) {
      throw new IllegalStateException("The embedded model is closed");
    }
    return engine;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      giveBack.run();
    }
  }
}
