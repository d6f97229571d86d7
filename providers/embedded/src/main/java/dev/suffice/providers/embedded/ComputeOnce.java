package dev.suffice.providers.embedded;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * Remembers what was computed for a text; callers who ask for the same text at the same time wait
 * for one computation. Forgets the texts not asked for the longest. A failure is not remembered.
 * Safe for any thread.
 */
final class ComputeOnce<V> {
  private final Map<String, CompletableFuture<V>> values;

  /**
   * @param capacity most texts remembered
   */
  ComputeOnce(int capacity) {
    values =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<V>> eldest) {
            return size() > capacity;
          }
        };
  }

  V get(String text, Function<String, V> computation) {
    var mine = new CompletableFuture<V>();
    CompletableFuture<V> first;
    synchronized (values) {
      first = values.get(text);
      if (first == null) {
        values.put(text, mine);
      }
    }
    return first == null ? compute(text, computation, mine) : await(first);
  }

  private V compute(String text, Function<String, V> computation, CompletableFuture<V> mine) {
    try {
      V value = computation.apply(text);
      mine.complete(value);
      return value;
    } catch (RuntimeException | Error failure) {
      synchronized (values) {
        values.remove(text, mine);
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
