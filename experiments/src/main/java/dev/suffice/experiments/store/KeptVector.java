package dev.suffice.experiments.store;

import java.time.Duration;
import java.util.Objects;

/**
 * The vector of one text, with its share of the call that made it.
 *
 * @param values its components; not copied, to be left alone
 * @param tokens input tokens
 * @param estimated whether the tokens are an estimate
 */
public record KeptVector(float[] values, long tokens, boolean estimated, Duration serviceTime) {
  public KeptVector {
    Objects.requireNonNull(values, "values");
    if (tokens < 0 || serviceTime.isNegative()) {
      throw new IllegalArgumentException("Not a share: %s, %s".formatted(tokens, serviceTime));
    }
  }
}
