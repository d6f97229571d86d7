package dev.suffice.providers.embedded;

import dev.suffice.api.model.ModelFaultException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The vectors of one sentence model, each computed once and remembered with the time that it took.
 * Loads the model on first use. At most one computation per processor runs at a time; waiting for a
 * turn is not service time. Safe for any thread; {@link #close} waits for running computations.
 */
final class EmbeddingEngine implements AutoCloseable {
  /** Texts remembered; their vectors take about 1.5 KB each. */
  static final int REMEMBERED_TEXTS = 100_000;

  /** Token counts remembered of texts without a vector; they may be whole prompts. */
  private static final int REMEMBERED_COUNTS = 4_096;

  /** Texts remembered token by token; a message of 60 words takes about 150 KB. */
  static final int REMEMBERED_STATES = 400;

  private final Supplier<TextEncoder> loader;
  private final Semaphore turns;
  private final LongSupplier nanoClock;
  private final ComputeOnce<String, TextVector> vectors = new ComputeOnce<>(REMEMBERED_TEXTS);
  private final ComputeOnce<String, Integer> counts = new ComputeOnce<>(REMEMBERED_COUNTS);
  private final ComputeOnce<String, Timed<TokenStates>> states =
      new ComputeOnce<>(REMEMBERED_STATES);
  private final ReadWriteLock lifeCycle = new ReentrantReadWriteLock();
  private Optional<TextEncoder> encoder = Optional.empty();
  private boolean closed;

  /**
   * @param loader called at most once while it succeeds
   * @param turns one permit per computation that may run at the same time
   * @param nanoClock monotonic time in nanoseconds
   */
  EmbeddingEngine(Supplier<TextEncoder> loader, Semaphore turns, LongSupplier nanoClock) {
    this.loader = loader;
    this.turns = turns;
    this.nanoClock = nanoClock;
  }

  /**
   * The vector of a text.
   *
   * @throws ModelFaultException when the model cannot be loaded or run
   */
  TextVector vector(String text) {
    return vectors.get(text, this::compute);
  }

  /** Whether the vector of a text is there already. */
  boolean remembers(String text) {
    return vectors.known(text).isPresent();
  }

  /** The vectors of texts in their order, computed on all processors. */
  List<TextVector> vectors(List<String> texts) {
    return texts.size() == 1
        ? List.of(vector(texts.get(0)))
        : texts.parallelStream().map(this::vector).toList();
  }

  /**
   * A text token by token.
   *
   * @throws ModelFaultException when the model cannot be loaded or run
   */
  Timed<TokenStates> states(String text) {
    return states.get(text, asked -> timed(encoder -> encoder.states(asked)));
  }

  /** How many tokens a text has, markers at its ends not counted. */
  int tokens(String text) {
    return vectors
        .known(text)
        .map(TextVector::tokens)
        .orElseGet(() -> counts.get(text, this::count));
  }

  private int count(String text) {
    lifeCycle.readLock().lock();
    try {
      return loaded().tokens(text);
    } finally {
      lifeCycle.readLock().unlock();
    }
  }

  @Override
  public void close() {
    lifeCycle.writeLock().lock();
    try {
      closed = true;
      encoder.ifPresent(TextEncoder::close);
      encoder = Optional.empty();
    } finally {
      lifeCycle.writeLock().unlock();
    }
  }

  private TextVector compute(String text) {
    Timed<TextEncoder.Encoded> encoded = timed(encoder -> encoder.encode(text));
    return new TextVector(
        encoded.value().vector(), encoded.value().tokens(), encoded.serviceTime());
  }

  private <V> Timed<V> timed(Function<TextEncoder, V> computation) {
    lifeCycle.readLock().lock();
    try {
      TextEncoder ready = loaded();
      turns.acquireUninterruptibly();
      try {
        long started = nanoClock.getAsLong();
        V value = computation.apply(ready);
        return new Timed<>(value, Duration.ofNanos(nanoClock.getAsLong() - started));
      } finally {
        turns.release();
      }
    } finally {
      lifeCycle.readLock().unlock();
    }
  }

  /** Called with the read lock held. */
  private synchronized TextEncoder loaded() {
    if (closed) {
      throw new IllegalStateException("The embedded model is closed");
    }
    if (encoder.isEmpty()) {
      encoder = Optional.of(loader.get());
    }
    return encoder.get();
  }
}
