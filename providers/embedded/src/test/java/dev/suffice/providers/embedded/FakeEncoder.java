package dev.suffice.providers.embedded;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Vectors by script; every encoding takes one millisecond of its own clock. A word is a token. Safe
 * for any thread.
 */
final class FakeEncoder implements TextEncoder {
  static final long NANOS_PER_TEXT = 1_000_000;

  private final Map<String, float[]> vectors = new ConcurrentHashMap<>();
  private final Queue<String> encoded = new ConcurrentLinkedQueue<>();
  private final Queue<String> counted = new ConcurrentLinkedQueue<>();
  private final AtomicLong nanos = new AtomicLong();
  private volatile boolean closed;

  /** A text at an angle: the cosine of two texts is the cosine of the angle between them. */
  FakeEncoder with(String text, double degrees) {
    double radians = Math.toRadians(degrees);
    vectors.put(text, new float[] {(float) Math.cos(radians), (float) Math.sin(radians)});
    return this;
  }

  @Override
  public Encoded encode(String text) {
    encoded.add(text);
    nanos.addAndGet(NANOS_PER_TEXT);
    float[] vector = vectors.get(text);
    if (vector == null) {
      throw new IllegalArgumentException("The script has no vector for '" + text + "'");
    }
    return new Encoded(vector, words(text));
  }

  /** Every word is a token whose vector is the one scripted for it, in whatever text. */
  @Override
  public TokenStates states(String text) {
    encoded.add(text);
    nanos.addAndGet(NANOS_PER_TEXT);
    return ScriptedStates.of(text, vectors);
  }

  @Override
  public int tokens(String text) {
    counted.add(text);
    return words(text);
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
  }

  @Override
  public void close() {
    closed = true;
  }

  /** Every text encoded so far. */
  List<String> encoded() {
    return List.copyOf(encoded);
  }

  /** Every text whose tokens were counted without encoding it. */
  List<String> counted() {
    return List.copyOf(counted);
  }

  boolean isClosed() {
    return closed;
  }

  LongSupplier clock() {
    return nanos::get;
  }

  /** A pool whose every engine is this encoder. */
  EnginePool pool() {
    return new EnginePool(model -> this, 2, clock());
  }
}
