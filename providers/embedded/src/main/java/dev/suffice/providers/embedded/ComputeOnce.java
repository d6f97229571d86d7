package dev.suffice.providers.embedded;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Remembers what was computed for a key; callers who ask for the same key at the same time wait for
 * one computation. Forgets the keys not asked for the longest. A failure is not remembered. Safe
 * for any thread.
 */
final class ComputeOnce<K, V> {
  private final Map<K, CompletableFuture<V>> values;

  /**
   * @param capacity most keys remembered
   */
  ComputeOnce(int capacity) {
    values =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, CompletableFuture<V>> eldest) {
            return size() > capacity;
          }
        };
  }

  V get(K key, Function<K, V> computation) {
    var mine = new CompletableFuture<V>();
    CompletableFuture<V> first;
    synchronized (values) {
      first = values.get(key);
      if (first == null) {
        values.put(key, mine);
      }
    }
    return first == null ? compute(key, computation, mine) : await(first);
  }

  /** What was computed for a key, if it is remembered; does not wait. */
  Optional<V> known(K key) {
    CompletableFuture<V> value;
    synchronized (values) {
      value = values.get(key);
    }
    boolean computed = value != null && value.isDone() && !value.isCompletedExceptionally();
    return computed ? Optional.of(value.join()) : Optional.empty();
  }

  private V compute(K key, Function<K, V> computation, CompletableFuture<V> mine) {
    try {
      V value = computation.apply(key);
      mine.complete(value);
      return value;
    } catch (RuntimeException | Error failure) {
      synchronized (values) {
        values.remove(key, mine);
      }
      mine.completeExceptionally(failure);
      throw failure;
    }
  }

  private static <V> V await(CompletableFuture<V> first) {
    try {
      return first.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw failed;
    }
  }
}
