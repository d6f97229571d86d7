package dev.suffice.api.batch;

import java.util.Objects;

/**
 * How far a batch is.
 *
 * @param done requests that came to an end, well or not
 * @param total requests; 0 as long as the server has not counted
 * @param reason why it was refused; else empty
 */
public record BatchProgress(State state, long done, long total, String reason) {
  /** Where a batch is. */
  public enum State {
    /** It is being worked on. */
    UNDER_WAY,
    /** It has come to an end; its time may have run out before all was done. */
    ENDED,
    /** Somebody cancelled it; what was done is there. */
    CANCELLED,
    /** The server did not take what was handed in; nothing was done. */
    REFUSED
  }

  public BatchProgress {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(reason, "reason");
    if (done < 0 || total < 0) {
      throw new IllegalArgumentException("Not a progress: %s of %s".formatted(done, total));
    }
  }
}
