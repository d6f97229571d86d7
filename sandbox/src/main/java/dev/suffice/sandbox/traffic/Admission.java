package dev.suffice.sandbox.traffic;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a request may pass.
 *
 * @param headers that tell of the limits, whether it may or not
 * @param refusal absent: it may
 */
public record Admission(Map<String, String> headers, Optional<Refusal> refusal) {
  public Admission {
    headers = Map.copyOf(headers);
    Objects.requireNonNull(refusal, "refusal");
  }

  /**
   * Why not.
   *
   * @param what {@code requests} or {@code tokens}
   * @param limit of them in a minute
   * @param pause until it might pass
   */
  public record Refusal(String what, long limit, Duration pause) {
    public Refusal {
      Objects.requireNonNull(what, "what");
      Objects.requireNonNull(pause, "pause");
    }
  }
}
