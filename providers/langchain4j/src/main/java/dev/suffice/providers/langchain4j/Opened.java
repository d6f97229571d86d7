package dev.suffice.providers.langchain4j;

import java.util.function.Supplier;

/**
 * Something made when it is first needed, and let go when it is closed. Safe for any thread.
 *
 * @param <T> what is made
 */
final class Opened<T> {
  private final Supplier<T> maker;
  private T made;
  private boolean closed;

  Opened(Supplier<T> maker) {
    this.maker = maker;
  }

  /**
   * What is made.
   *
   * @throws IllegalStateException when it was closed
   */
  synchronized T get() {
    if (closed) {
      throw new IllegalStateException("This model was closed");
    }
    if (made == null) {
      made = maker.get();
    }
    return made;
  }

  synchronized void close() {
    closed = true;
    made = null;
  }
}
