package dev.suffice.api.http;

/** A server gave no whole answer. The message says why and may repeat what was sent. */
public final class NoAnswerException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why there is none. */
  public enum Reason {
    /** Nobody took the connection: nothing was sent. */
    UNREACHABLE,
    /** It did not come in time. */
    LATE,
    /** It went on after the limit. */
    TOO_LONG,
    /** This thread was interrupted. */
    STOPPED,
    /** Something was sent, and then the connection broke. */
    BROKEN
  }

  private final Reason reason;

  public NoAnswerException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why there is no answer. */
  public Reason reason() {
    return reason;
  }
}
