package dev.suffice.api.comparison;

/** A file that should be a {@code report.json} and is not. The message is for people. */
public final class UnreadableSnapshotException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableSnapshotException(String message) {
    super(message);
  }

  public UnreadableSnapshotException(String message, Throwable cause) {
    super(message, cause);
  }
}
