package dev.suffice.api.money;

import dev.suffice.api.model.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A price by the hour of a machine of one's own.
 *
 * @param perHour US dollars per machine and hour
 * @param hosting whether the machine is paid for around the clock or only while it works
 * @param concurrent requests one machine serves at the same time; at least 1
 * @param utilisation share of the machine's time that serves requests when shared, in (0, 1]
 */
public record HardwarePrice(
    Money perHour, Hosting hosting, int concurrent, double utilisation, Provenance provenance)
    implements Price {
  private static final BigDecimal NANOS_PER_HOUR = new BigDecimal("3600000000000");

  /** Who pays for the idle time. */
  public enum Hosting {
    /** Whole machines, 730 hours a month each, enough of them for the peak. */
    DEDICATED,
    /** The seconds used, at the price of the hour divided by the utilisation. */
    SHARED
  }

  public HardwarePrice {
    Objects.requireNonNull(hosting, "hosting");
    Objects.requireNonNull(provenance, "provenance");
    if (perHour.usd().signum() < 0) {
      throw new IllegalArgumentException("hardware price must not be negative: " + perHour);
    }
    if (concurrent < 1) {
      throw new IllegalArgumentException("concurrent must be at least 1: " + concurrent);
    }
    if (!(utilisation > 0 && utilisation <= 1)) {
      throw new IllegalArgumentException(
          "utilisation must be above 0 % and at most 100 %: " + utilisation);
    }
  }

  @Override
  public Optional<Money> ofCall(Usage usage, Duration serviceTime) {
    if (hosting == Hosting.DEDICATED) {
      return Optional.empty();
    }
    BigDecimal servedNanosPerHour =
        NANOS_PER_HOUR
            .multiply(BigDecimal.valueOf(concurrent))
            .multiply(BigDecimal.valueOf(utilisation));
    return Optional.of(perHour.times(serviceTime.toNanos()).dividedBy(servedNanosPerHour));
  }
}
