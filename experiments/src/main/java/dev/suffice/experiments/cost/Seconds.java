package dev.suffice.experiments.cost;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations as exact decimal seconds. */
final class Seconds {
  private Seconds() {}

  static BigDecimal of(Duration duration) {
    return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
  }
}
