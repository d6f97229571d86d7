package dev.suffice.api.money;

import dev.suffice.api.model.Usage;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What tokens cost, in US dollars per million.
 *
 * @param input uncached input
 * @param cachedInput input read from the vendor's prefix cache; absent: nothing is cached
 * @param cacheWrite input written to the vendor's prefix cache, where that is charged
 * @param output output, reasoning included
 */
public record TokenRates(
    Money input, Optional<Money> cachedInput, Optional<Money> cacheWrite, Money output) {
  private static final BigDecimal PER_MILLION = new BigDecimal("0.000001");

  public TokenRates {
    requireNotNegative("input", input);
    requireNotNegative("output", output);
    cachedInput.ifPresent(price -> requireNotNegative("cached-input", price));
    cacheWrite.ifPresent(price -> requireNotNegative("cache-write", price));
  }

  /** Without prices for caching. */
  public static TokenRates of(Money input, Money output) {
    return new TokenRates(input, Optional.empty(), Optional.empty(), output);
  }

  /** What these tokens cost as they were counted. */
  public Money of(Usage usage) {
    return input
        .times(usage.inputTokens())
        .plus(cachedInput.orElse(input).times(usage.cachedInputTokens()))
        .plus(cacheWrite.orElse(input).times(usage.cacheWriteTokens()))
        .plus(output.times(usage.outputTokens()))
        .times(PER_MILLION);
  }

  /** The most a token of input can cost. */
  public Money dearestInput() {
    return Stream.of(Optional.of(input), cachedInput, cacheWrite)
        .flatMap(Optional::stream)
        .max(Money::compareTo)
        .orElseThrow();
  }

  private static void requireNotNegative(String name, Money price) {
    Objects.requireNonNull(price, name);
    if (price.usd().signum() < 0) {
      throw new IllegalArgumentException(name + " price must not be negative: " + price);
    }
  }
}
