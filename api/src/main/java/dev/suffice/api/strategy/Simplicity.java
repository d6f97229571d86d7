package dev.suffice.api.strategy;

import java.util.Comparator;
import java.util.Objects;

/**
 * How simple an approach is to build and to keep: first its form, then how many demonstrations,
 * passages or steps it carries. Simpler sorts first.
 *
 * @param pieces demonstrations plus passages in a prompt, or approaches it asks; at least 0
 */
public record Simplicity(Form form, int pieces) implements Comparable<Simplicity> {
  private static final Comparator<Simplicity> ORDER =
      Comparator.comparing(Simplicity::form).thenComparingInt(Simplicity::pieces);

  /**
   * Forms of approaches, simplest first. Fine-tuning is the last resort and has to earn its place.
   */
  public enum Form {
    PROMPTING,
    FIXED_DEMONSTRATIONS,
    NEAREST_DEMONSTRATIONS,
    RAG,
    LONG_CONTEXT,
    CASCADE,
    FINE_TUNE,
    FINE_TUNE_WITH_RAG
  }

  public Simplicity {
    Objects.requireNonNull(form, "form");
    if (pieces < 0) {
      throw new IllegalArgumentException("pieces must not be negative: " + pieces);
    }
  }

  @Override
  public int compareTo(Simplicity other) {
    return ORDER.compare(this, other);
  }
}
