package dev.suffice.api.tuning;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Something that a service told of a job.
 *
 * @param message for people
 * @param metrics figures by the service's names for them, such as {@code train_loss}; may be empty
 */
public record JobEvent(Instant time, Level level, String message, Map<String, Double> metrics) {
  /** How much it matters. */
  public enum Level {
    INFO,
    WARNING,
    ERROR
  }

  public JobEvent {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(message, "message");
    metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
  }
}
