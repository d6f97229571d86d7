package dev.suffice.api.trial;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What preparing an approach took.
 *
 * @param time without waiting, replayed work at its original time
 */
public record Preparation(List<ModelCall> calls, Duration time) {
  public Preparation {
    calls = List.copyOf(calls);
    Objects.requireNonNull(time, "time");
  }
}
