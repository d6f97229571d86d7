package dev.suffice.api.batch;

import java.util.Objects;

/** What came of one request of a batch. */
public sealed interface BatchReply {
  /** The request's own id. */
  String id();

  /**
   * The model's server answered, with success or not.
   *
   * @param status of HTTP
   * @param body as it came
   */
  record Answered(String id, int status, String body) implements BatchReply {
    public Answered {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(body, "body");
    }

    /** Whether asking again later may help. */
    public boolean isPassing() {
      return status == 408 || status == 429 || status >= 500;
    }
  }

  /**
   * The request was never carried out: the batch ran out of time, or was cancelled.
   *
   * @param reason for people
   */
  record NotDone(String id, String reason) implements BatchReply {
    public NotDone {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(reason, "reason");
    }
  }
}
