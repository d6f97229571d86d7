package dev.suffice.sandbox.openai;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Names what is made: {@code chatcmpl-00000000002a}. Safe for any thread. */
final class Identifiers {
  private final AtomicLong made = new AtomicLong();

  String next(String prefix) {
    return prefix + String.format(Locale.ROOT, "%012x", made.incrementAndGet());
  }
}
