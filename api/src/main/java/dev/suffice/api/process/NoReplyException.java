package dev.suffice.api.process;

import java.util.Objects;

/** A program gave no reply; the message says why, in a clause for people. */
public final class NoReplyException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The ways in which a reply can fail to come. */
  public enum Reason {
    /** It took too long. */
    LATE,
    /** The program ended instead; the message holds its last words. */
    ENDED,
    /** There is no such program, or it may not be started. */
    UNSTARTED,
    /** Its line had no end. */
    ENDLESS,
    /** The thread that waited was interrupted. */
    INTERRUPTED
  }

  private final Reason reason;

  NoReplyException(Reason reason, String message) {
    super(message);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /** Why there is no reply. */
  public Reason reason() {
    return reason;
  }
}
