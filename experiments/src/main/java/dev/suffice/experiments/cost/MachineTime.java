package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.HardwarePrice.Hosting;
import dev.suffice.api.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What the time of a machine of one's own costs. */
final class MachineTime {
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
  private static final BigDecimal HOURS_PER_MONTH = BigDecimal.valueOf(730);

  /** The share of a dedicated machine's capacity that the peak may use. */
  private static final BigDecimal PEAK_LOAD = new BigDecimal("0.7");

  private MachineTime() {}

  /**
   * The seconds used: shared machines at the price of the hour over their utilisation, dedicated
   * ones (whose idle time is paid as hosting) at the plain price.
   */
  static Money charge(HardwarePrice price, BigDecimal seconds) {
    return price.perHour().times(seconds).dividedBy(secondsSold(price));
  }

  /** The same for work that takes the whole machine, however many requests it could serve. */
  static Money chargeWhole(HardwarePrice price, BigDecimal seconds) {
    return charge(price, seconds).times(price.concurrent());
  }

  private static BigDecimal secondsSold(HardwarePrice price) {
    BigDecimal seconds = SECONDS_PER_HOUR.multiply(BigDecimal.valueOf(price.concurrent()));
    return price.hosting() == Hosting.SHARED
        ? seconds.multiply(BigDecimal.valueOf(price.utilisation()))
        : seconds;
  }

  /** A month around the clock. */
  static Money month(Money perHour) {
    return perHour.times(HOURS_PER_MONTH);
  }

  /** A month of the machines that serve a workload, around the clock. */
  static Money month(HardwarePrice price, BigDecimal secondsPerRequest, Workload workload) {
    return month(price.perHour()).times(machines(price, secondsPerRequest, workload));
  }

  /**
   * Machines for the peak, at least one. The peak is taken as the month's requests spread evenly
   * over its active hours; burstier traffic is said by fewer active hours.
   */
  static BigDecimal machines(HardwarePrice price, BigDecimal secondsPerRequest, Workload workload) {
    BigDecimal work = BigDecimal.valueOf(workload.requestsPerMonth()).multiply(secondsPerRequest);
    return work.divide(capacity(price, workload), MathContext.DECIMAL128)
        .setScale(0, RoundingMode.CEILING)
        .max(BigDecimal.ONE);
  }

  /** The seconds of service that one machine gives in a month at the peak. */
  static BigDecimal capacity(HardwarePrice price, Workload workload) {
    return BigDecimal.valueOf(workload.activeHours())
        .multiply(SECONDS_PER_HOUR)
        .multiply(BigDecimal.valueOf(price.concurrent()))
        .multiply(PEAK_LOAD);
  }
}
