package dev.suffice.api.task;

import dev.suffice.api.corpus.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * A text that an answer may rest on.
 *
 * @param source where it comes from, for people
 * @param origin where it stands in the corpus; absent for texts from elsewhere
 */
public record Passage(String source, String text, Optional<Origin> origin) {
  public Passage {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(origin, "origin");
  }

  /** A text that is not of the corpus. */
  public Passage(String source, String text) {
    this(source, text, Optional.empty());
  }
}
