package dev.suffice.api.result;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * An approach that could still turn out to be the cheapest adequate one.
 *
 * @param furtherExamples examples expected to settle it if the observed values are the true ones,
 *     to two digits; absent when no number would
 */
public record Contender(String approach, OptionalLong furtherExamples) {
  public Contender {
    Objects.requireNonNull(approach, "approach");
    Objects.requireNonNull(furtherExamples, "furtherExamples");
  }
}
