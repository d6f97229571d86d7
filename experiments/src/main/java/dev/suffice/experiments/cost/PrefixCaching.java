package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.PrefixCache;
import dev.suffice.api.money.TokenPrice;
import java.math.BigDecimal;

/**
 * How the input of a request is billed where the vendor caches prefixes.
 *
 * @param plain tokens at the input price
 * @param read tokens at the price of cached input
 * @param written tokens at the price of a cache write
 */
record PrefixCaching(BigDecimal plain, BigDecimal read, BigDecimal written) {
  private static final double SECONDS_PER_HOUR = 3600;

  /** The part of a stable prefix that is cached: whole blocks, once the minimum is reached. */
  static long cacheable(PrefixCache cache, long stableTokens) {
    return stableTokens < cache.minimumTokens()
        ? 0
        : stableTokens / cache.blockTokens() * cache.blockTokens();
  }

  /**
   * The share of requests that find the prefix in the cache, when they come at random at an even
   * rate over the active hours.
   */
  static double hitShare(PrefixCache cache, Workload workload) {
    double perSecond = workload.requestsPerMonth() / (workload.activeHours() * SECONDS_PER_HOUR);
    double perLifetime = perSecond * Seconds.of(cache.lifetime()).doubleValue();
    return cache.renewedByHits() ? -Math.expm1(-perLifetime) : perLifetime / (1 + perLifetime);
  }

  /**
   * Splits the input of a request. Without a price for cached input nothing is cached. A cache that
   * charges for writes is used only where that is cheaper than not using it; one that does not is
   * automatic, and what it misses costs plain input.
   */
  static PrefixCaching split(TokenPrice price, ModelLoad load, Workload workload) {
    if (price.cache().isEmpty() || price.cachedInput().isEmpty()) {
      return none(load);
    }
    BigDecimal hit = BigDecimal.valueOf(hitShare(price.cache().get(), workload));
    BigDecimal miss = BigDecimal.ONE.subtract(hit);
    BigDecimal read = load.cacheableTokens().multiply(hit);
    if (price.cacheWrite().isEmpty()) {
      return new PrefixCaching(load.inputTokens().subtract(read), read, BigDecimal.ZERO);
    }
    Money cached = price.cachedInput().get().times(hit).plus(price.cacheWrite().get().times(miss));
    if (cached.compareTo(price.input()) >= 0) {
      return none(load);
    }
    return new PrefixCaching(
        load.inputTokens().subtract(load.cacheableTokens()),
        read,
        load.cacheableTokens().multiply(miss));
  }

  private static PrefixCaching none(ModelLoad load) {
    return new PrefixCaching(load.inputTokens(), BigDecimal.ZERO, BigDecimal.ZERO);
  }
}
