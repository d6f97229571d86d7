package dev.suffice.api.model;

import java.util.Objects;
import java.util.Optional;

/** The model itself failed to answer this question: a refusal, its own time limit. It counts. */
public final class AnswerFailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // thrown and caught within one process
  private final Optional<Usage> usage;

  /** A failure after which nobody knows whether the vendor bills the call. */
  public AnswerFailureException(String message) {
    this(message, Optional.empty());
  }

  /**
   * A failure.
   *
   * @param usage what the call used, as far as it is known: {@link Usage#NONE} when it was refused
   *     before any work; absent when the answer never arrived, so that it may be billed
   */
  public AnswerFailureException(String message, Optional<Usage> usage) {
    super(message);
    this.usage = Objects.requireNonNull(usage, "usage");
  }

  /** What the call used; absent: nobody knows, it may be billed. */
  public Optional<Usage> usage() {
    return usage;
  }
}
