package dev.suffice.api.result;

import java.time.Instant;
import java.util.Objects;

/**
 * What is kept of the answers of one model.
 *
 * @param model the model's provider and version
 * @param count how many answers
 * @param bytes what they take, about
 * @param oldest when the oldest was made
 * @param newest when the newest was made
 */
public record KeptResponses(String model, long count, long bytes, Instant oldest, Instant newest) {
  public KeptResponses {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(oldest, "oldest");
    Objects.requireNonNull(newest, "newest");
  }
}
