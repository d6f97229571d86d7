package dev.suffice.api.model;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A fault of the surroundings that may be gone when the same is asked again: a rate limit, a server
 * that is overloaded or fails, a connection that broke.
 */
public final class TransientFaultException extends ModelFaultException {
  private static final long serialVersionUID = 1L;

  private final boolean overloaded;

  @SuppressWarnings("serial") // thrown and caught within one process
  private final Optional<Duration> retryAfter;

  /**
   * A fault that may pass.
   *
   * @param usage as of {@link ModelFaultException}
   * @param overloaded whether the server says that it is asked too much
   * @param retryAfter how long it asks to be left alone (RFC 9110, section 10.2.3)
   */
  public TransientFaultException(
      String message,
      Optional<Usage> usage,
      Throwable cause,
      boolean overloaded,
      Optional<Duration> retryAfter) {
    super(message, usage, cause);
    this.overloaded = overloaded;
    this.retryAfter = Objects.requireNonNull(retryAfter, "retryAfter");
  }

  /** Whether the server says that it is asked too much. */
  public boolean overloaded() {
    return overloaded;
  }

  /** How long the server asks to be left alone; absent where it does not say. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
