package dev.suffice.api.money;

import dev.suffice.api.model.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A price by the token, in US dollars per million tokens.
 *
 * @param input uncached input
 * @param cachedInput input read from the vendor's prefix cache, where there is one
 * @param cacheWrite input written to the vendor's prefix cache, where that is charged
 * @param output output, reasoning included
 * @param cache how the vendor's prefix cache behaves; absent: no prefix caching is assumed
 */
public record TokenPrice(
    Money input,
    Optional<Money> cachedInput,
    Optional<Money> cacheWrite,
    Money output,
    Optional<PrefixCache> cache,
    Provenance provenance)
    implements Price {
  private static final BigDecimal PER_MILLION = new BigDecimal("0.000001");

  public TokenPrice {
    Objects.requireNonNull(cache, "cache");
    Objects.requireNonNull(provenance, "provenance");
    requireNotNegative("input", input);
    requireNotNegative("output", output);
    cachedInput.ifPresent(price -> requireNotNegative("cached-input", price));
    cacheWrite.ifPresent(price -> requireNotNegative("cache-write", price));
  }

  @Override
  public Optional<Money> ofCall(Usage usage, Duration serviceTime) {
    Money millions =
        input
            .times(usage.inputTokens())
            .plus(cachedInput.orElse(input).times(usage.cachedInputTokens()))
            .plus(cacheWrite.orElse(input).times(usage.cacheWriteTokens()))
            .plus(output.times(usage.outputTokens()));
    return Optional.of(millions.times(PER_MILLION));
  }

  private static void requireNotNegative(String name, Money price) {
    if (price.usd().signum() < 0) {
      throw new IllegalArgumentException(name + " price must not be negative: " + price);
    }
  }
}
