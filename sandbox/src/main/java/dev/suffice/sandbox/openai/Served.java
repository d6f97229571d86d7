package dev.suffice.sandbox.openai;

import dev.suffice.api.sandbox.Fault;
import dev.suffice.sandbox.http.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An answer and how it is to be sent.
 *
 * @param fault what happens to it on its way
 * @param latency from the request's arrival to the answer, at least
 */
public record Served(Reply reply, Optional<Fault> fault, Duration latency) {
  public Served {
    Objects.requireNonNull(reply, "reply");
    Objects.requireNonNull(fault, "fault");
    Objects.requireNonNull(latency, "latency");
  }

  /** Unharmed and at once. */
  static Served plain(Reply reply) {
    return new Served(reply, Optional.empty(), Duration.ZERO);
  }

  Served with(Map<String, String> headers) {
    return new Served(reply.with(headers), fault, latency);
  }
}
