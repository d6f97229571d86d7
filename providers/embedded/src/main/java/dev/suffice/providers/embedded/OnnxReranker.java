package dev.suffice.providers.embedded;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Reranker;
import dev.suffice.api.model.Reranking;
import dev.suffice.api.model.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A reranker over a cross-encoder that is loaded when it is first asked. Waiting for a turn is not
 * service time. Safe for any thread; {@link #close} waits for what is running.
 */
final class OnnxReranker implements Reranker {
  private final Supplier<CrossEncoder> loader;
  private final String version;
  private final Semaphore turns;
  private final LongSupplier nanoClock;
  private final ReadWriteLock lifeCycle = new ReentrantReadWriteLock();
  private Optional<CrossEncoder> encoder = Optional.empty();
  private boolean closed;

  /**
   * @param version what scores depend on beside the files
   * @param turns one permit per computation that may run at the same time
   * @param nanoClock monotonic time in nanoseconds
   */
  OnnxReranker(
      Supplier<CrossEncoder> loader, String version, Semaphore turns, LongSupplier nanoClock) {
    this.loader = loader;
    this.version = version;
    this.turns = turns;
    this.nanoClock = nanoClock;
  }

  @Override
  public Reranking rank(String query, List<String> texts) {
    lifeCycle.readLock().lock();
    try {
      CrossEncoder ready = loaded();
      turns.acquireUninterruptibly();
      try {
        return rank(ready, query, texts);
      } finally {
        turns.release();
      }
    } finally {
      lifeCycle.readLock().unlock();
    }
  }

  private Reranking rank(CrossEncoder ready, String query, List<String> texts) {
    long started = nanoClock.getAsLong();
    var scores = new ArrayList<Double>();
    long tokens = 0;
    for (String text : texts) {
      CrossEncoder.Scored scored = ready.score(query, text);
      scores.add(scored.score());
      tokens += scored.tokens();
    }
    Duration time = Duration.ofNanos(nanoClock.getAsLong() - started);
    return new Reranking(scores, Usage.of(tokens, 0), time);
  }

  /** Called with the read lock held. */
  private synchronized CrossEncoder loaded() {
    if (closed) {
      throw new IllegalStateException("The cross-encoder is closed");
    }
    if (encoder.isEmpty()) {
      encoder = Optional.of(loaded(loader));
    }
    return encoder.get();
  }

  /** A file that was good when it was checked may be another one now. */
  private static CrossEncoder loaded(Supplier<CrossEncoder> loader) {
    try {
      return loader.get();
    } catch (IllegalArgumentException unusable) {
      throw new ModelFaultException(unusable.getMessage(), unusable);
    }
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public void close() {
    lifeCycle.writeLock().lock();
    try {
      closed = true;
      encoder.ifPresent(CrossEncoder::close);
      encoder = Optional.empty();
    } finally {
      lifeCycle.writeLock().unlock();
    }
  }
}
