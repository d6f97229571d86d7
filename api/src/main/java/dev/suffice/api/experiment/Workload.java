package dev.suffice.api.experiment;

/**
 * What the bill is projected on.
 *
 * @param requestsPerMonth at least 1
 * @param horizonMonths at least 1
 * @param activeHours hours a month in which the requests come, in (0, 744]
 * @param canWait whether answers may come a day later, at batch prices
 */
public record Workload(
    long requestsPerMonth, int horizonMonths, double activeHours, boolean canWait) {
  /** Stands in when the experiment says nothing: 10,000 requests a month for a year, any hour. */
  public static final Workload ASSUMED = new Workload(10_000, 12, 730, false);

  public Workload {
    if (requestsPerMonth < 1) {
      throw new IllegalArgumentException(
          "requests-per-month must be at least 1: " + requestsPerMonth);
    }
    if (horizonMonths < 1) {
      throw new IllegalArgumentException("horizon-months must be at least 1: " + horizonMonths);
    }
    if (!(activeHours > 0 && activeHours <= 744)) {
      throw new IllegalArgumentException(
          "active-hours (a month) must be above 0 and at most 744: " + activeHours);
    }
  }

  /** The same with so many requests a month. */
  public Workload withRequestsPerMonth(long requests) {
    return new Workload(requests, horizonMonths, activeHours, canWait);
  }

  /** The same over so many months. */
  public Workload withHorizonMonths(int months) {
    return new Workload(requestsPerMonth, months, activeHours, canWait);
  }
}
