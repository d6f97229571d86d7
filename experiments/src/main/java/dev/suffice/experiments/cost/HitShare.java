package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.PrefixCache;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The share of requests that find their prefix in a vendor's cache, when they come at random at an
 * even rate over the active hours. With u requests to a lifetime it is 1 - exp(-u) where hits renew
 * an entry, else u / (1 + u); both to 34 significant digits.
 */
final class HitShare {
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final MathContext WORKING = new MathContext(50, RoundingMode.HALF_EVEN);

  /** From here on exp(-u) is below 1e-39. */
  private static final BigDecimal CERTAIN = BigDecimal.valueOf(90);

  private HitShare() {}

  static BigDecimal of(PrefixCache cache, Workload workload) {
    BigDecimal seconds = BigDecimal.valueOf(workload.activeHours()).multiply(SECONDS_PER_HOUR);
    BigDecimal lifetimes =
        BigDecimal.valueOf(workload.requestsPerMonth()).multiply(Seconds.of(cache.lifetime()));
    return cache.renewedByHits()
        ? oneMinusExp(lifetimes.divide(seconds, WORKING))
        : lifetimes.divide(seconds.add(lifetimes), MathContext.DECIMAL128);
  }

  /** 1 - exp(-u): the series up to u = 1, and from h at u to h (2 - h) at 2 u. */
  private static BigDecimal oneMinusExp(BigDecimal lifetimes) {
    if (lifetimes.compareTo(CERTAIN) > 0) {
      return BigDecimal.ONE;
    }
    BigDecimal reduced = lifetimes;
    int doublings = 0;
    while (reduced.compareTo(BigDecimal.ONE) > 0) {
      reduced = reduced.divide(TWO, WORKING);
      doublings++;
    }
    BigDecimal share = series(reduced);
    for (int doubling = 0; doubling < doublings; doubling++) {
      share = share.multiply(TWO.subtract(share), WORKING);
    }
    return share.round(MathContext.DECIMAL128);
  }

  private static BigDecimal series(BigDecimal lifetimes) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal term = lifetimes;
    BigDecimal negligible = lifetimes.movePointLeft(WORKING.getPrecision());
    for (int n = 2; term.abs().compareTo(negligible) > 0; n++) {
      sum = sum.add(term);
      term = term.multiply(lifetimes).negate().divide(BigDecimal.valueOf(n), WORKING);
    }
    return sum;
  }
}
