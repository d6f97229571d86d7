package dev.suffice.api.money;

import java.time.Duration;

/**
 * How a vendor caches the stable start of prompts.
 *
 * @param minimumTokens shortest prefix that is cached at all; at least 0
 * @param blockTokens prefixes are cached in whole blocks of this many tokens; at least 1
 * @param lifetime how long an entry lives; positive
 * @param renewedByHits whether a hit starts the lifetime anew
 */
public record PrefixCache(
    int minimumTokens, int blockTokens, Duration lifetime, boolean renewedByHits) {
  public PrefixCache {
    if (minimumTokens < 0 || blockTokens < 1) {
      throw new IllegalArgumentException(
          "minimumTokens must be at least 0 and blockTokens at least 1: %s, %s"
              .formatted(minimumTokens, blockTokens));
    }
    if (lifetime.isNegative() || lifetime.isZero()) {
      throw new IllegalArgumentException("lifetime must be positive: " + lifetime);
    }
  }
}
