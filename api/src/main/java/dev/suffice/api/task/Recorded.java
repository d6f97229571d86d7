package dev.suffice.api.task;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of an answer that was made elsewhere. What nobody wrote down is absent, never 0.
 *
 * @param latency how long it took then
 * @param usd what it cost then, in US dollars, exactly; declared, and no price can change it
 * @param scores by metric, given instead of being computed
 */
public record Recorded(
    Optional<Duration> latency, Optional<BigDecimal> usd, Map<String, Double> scores) {
  public Recorded {
    Objects.requireNonNull(latency, "latency");
    Objects.requireNonNull(usd, "usd");
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    if (latency.filter(Duration::isNegative).isPresent()
        || usd.filter(amount -> amount.signum() < 0).isPresent()) {
      throw new IllegalArgumentException(
          "A recorded latency and cost are at least 0: %s, %s".formatted(latency, usd));
    }
  }
}
