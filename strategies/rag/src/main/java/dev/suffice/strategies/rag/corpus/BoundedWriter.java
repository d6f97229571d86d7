package dev.suffice.strategies.rag.corpus;

import java.io.StringWriter;
import java.util.Objects;

/** Keeps what is written up to a limit and lets the rest go. */
final class BoundedWriter extends StringWriter {
  private final int limit;
  private boolean isFull;

  /**
   * @param limit most characters
   */
  BoundedWriter(int limit) {
    this.limit = limit;
  }

  /** Whether something was let go. */
  boolean isFull() {
    return isFull;
  }

  @Override
  public void write(int character) {
    if (fits(1)) {
      super.write(character);
    }
  }

  @Override
  public void write(char[] characters, int offset, int length) {
    if (fits(length)) {
      super.write(characters, offset, length);
    }
  }

  @Override
  public void write(String text) {
    write(text, 0, Objects.requireNonNull(text, "text").length());
  }

  @Override
  public void write(String text, int offset, int length) {
    if (fits(length)) {
      super.write(text, offset, length);
    }
  }

  private boolean fits(int length) {
    isFull |= getBuffer().length() + (long) length > limit;
    return !isFull;
  }
}
