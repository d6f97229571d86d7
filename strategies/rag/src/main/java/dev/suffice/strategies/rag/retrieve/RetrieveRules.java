package dev.suffice.strategies.rag.retrieve;

import dev.suffice.strategies.rag.retrieve.RetrieveOptions.Mode;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What options of retrieval may say, and which go with a mode; each refuses what is wrong. */
record RetrieveRules(Mode mode) {
  /** Whether vectors tell what is similar. */
  boolean embeds() {
    return mode == Mode.DENSE || mode == Mode.HYBRID;
  }

  /** Whether anything is looked for. */
  boolean searches() {
    return embeds() || mode == Mode.BM25;
  }

  /** Whether passages are chosen, be it by the data. */
  boolean chooses() {
    return mode != Mode.WHOLE_CORPUS;
  }

  void needsEmbedder(boolean written) {
    allow("by", embeds(), written);
    if (embeds() && !written) {
      throw new IllegalArgumentException(
          "mode %s needs `by:` and the name of a declared embedding model".formatted(word()));
    }
  }

  void allow(String key, boolean allowed, boolean written) {
    if (written && !allowed) {
      throw new IllegalArgumentException(
          "%s does not go with `mode: %s`; leave it out".formatted(key, word()));
    }
  }

  private String word() {
    return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static void share(String key, OptionalDouble written) {
    if (written.isPresent() && !(written.getAsDouble() >= 0 && written.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          "%s: from 0 to 1: %s".formatted(key, written.getAsDouble()));
    }
  }

  static void range(String key, OptionalInt written, int least, int most) {
    if (written.isPresent() && (written.getAsInt() < least || written.getAsInt() > most)) {
      throw new IllegalArgumentException(
          most == Integer.MAX_VALUE
              ? "%s: at least %s: %s".formatted(key, least, written.getAsInt())
              : "%s: from %s to %s: %s".formatted(key, least, most, written.getAsInt()));
    }
  }
}
