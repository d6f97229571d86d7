package dev.suffice.api.metric;

/** Whatever a metric asks is broken. No fault of an approach, so it never becomes a score. */
public final class ScoringFaultException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ScoringFaultException(String message) {
    super(message);
  }

  public ScoringFaultException(String message, Throwable cause) {
    super(message, cause);
  }
}
