package dev.suffice.providers.langchain4j;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Something made when it is first needed, and let go when it is closed. Safe for any thread.
 *
 * @param <T> what is made
 */
final class Opened<T> {
  private final Supplier<T> maker;
  private final Consumer<T> closer;
  private T made;
  private boolean closed;

  /** Something that just lies there. */
  Opened(Supplier<T> maker) {
    this(maker, made -> {});
  }

  /**
   * @param closer lets go of what was made
   */
  Opened(Supplier<T> maker, Consumer<T> closer) {
    this.maker = maker;
    this.closer = closer;
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
    if (made != null) {
      closer.accept(made);
    }
    made = null;
  }
}
