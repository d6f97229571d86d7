package dev.suffice.api.model;

import java.util.Objects;
import java.util.Optional;

/**
 * The surroundings failed, not the model's answer: credentials, an unknown model, the network, a
 * rate limit after all retries. The message is for people and holds no secret.
 */
public class ModelFaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // thrown and caught within one process
  private final Optional<Usage> usage;

  /** A fault after which nobody knows whether the vendor bills the call. */
  public ModelFaultException(String message) {
    this(message, Optional.empty(), null);
  }

  /** A fault after which nobody knows whether the vendor bills the call. */
  public ModelFaultException(String message, Throwable cause) {
    this(message, Optional.empty(), cause);
  }

  /**
   * A fault.
   *
   * @param usage what the call used, as far as it is known: {@link Usage#NONE} when it was refused
   *     before any work; absent when the answer never arrived, so that it may be billed
   */
  public ModelFaultException(String message, Optional<Usage> usage, Throwable cause) {
    super(message, cause);
    this.usage = Objects.requireNonNull(usage, "usage");
  }

  /** What the call used; absent: nobody knows, it may be billed. */
  public final Optional<Usage> usage() {
    return usage;
  }
}
