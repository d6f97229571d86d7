package dev.suffice.experiments.cost;

import dev.suffice.api.money.Money;
import dev.suffice.api.money.PrefixCache;
import dev.suffice.api.money.TokenRates;
import java.math.BigDecimal;

/**
 * How the input of a request is billed where the vendor caches prefixes.
 *
 * @param plain tokens at the input price
 * @param read tokens at the price of cached input
 * @param written tokens at the price of a cache write
 */
record PrefixCaching(BigDecimal plain, BigDecimal read, BigDecimal written) {
  /** The part of a stable prefix that is cached: whole blocks, once the minimum is reached. */
  static long cacheable(PrefixCache cache, long stableTokens) {
    return stableTokens < cache.minimumTokens()
        ? 0
        : stableTokens / cache.blockTokens() * cache.blockTokens();
  }

  /** Nothing is cached. */
  static PrefixCaching none(ModelLoad load) {
    return new PrefixCaching(load.inputTokens(), BigDecimal.ZERO, BigDecimal.ZERO);
  }

  /**
   * Splits the input of a request. Without a price for cached input nothing is cached. A cache that
   * charges for writes is used only where that is cheaper than not using it; one that does not is
   * automatic, and what it misses costs plain input.
   *
   * @param hit the share of requests that find the prefix in the cache
   */
  static PrefixCaching split(TokenRates rates, BigDecimal hit, ModelLoad load) {
    if (rates.cachedInput().isEmpty()) {
      return none(load);
    }
    BigDecimal miss = BigDecimal.ONE.subtract(hit);
    BigDecimal read = load.cacheableTokens().multiply(hit);
    if (rates.cacheWrite().isEmpty()) {
      return new PrefixCaching(load.inputTokens().subtract(read), read, BigDecimal.ZERO);
    }
    Money cached = rates.cachedInput().get().times(hit).plus(rates.cacheWrite().get().times(miss));
    if (cached.compareTo(rates.input()) >= 0) {
      return none(load);
    }
    return new PrefixCaching(
        load.inputTokens().subtract(load.cacheableTokens()),
        read,
        load.cacheableTokens().multiply(miss));
  }
}
