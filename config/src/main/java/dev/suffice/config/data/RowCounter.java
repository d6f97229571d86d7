package dev.suffice.config.data;

import java.util.OptionalInt;

/** Numbers the rows of a file from 1, up to a limit. */
final class RowCounter {
  private final int limit;
  private int count;

  RowCounter(OptionalInt limit) {
    this.limit = limit.orElse(Integer.MAX_VALUE);
  }

  int next() {
    return ++count;
  }

  boolean wantsMore() {
    return count < limit;
  }
}
