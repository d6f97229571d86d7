package dev.suffice.reports.text;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.CostSummary;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The number of requests that costs are given for, so that they can be read: 1, 1,000, a million.
 */
public enum RequestUnit {
  ONE(1, "a request"),
  THOUSAND(1_000, "1,000 requests"),
  MILLION(1_000_000, "a million requests");

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private final long requests;
  private final String text;

  RequestUnit(long requests, String text) {
    this.requests = requests;
    this.text = text;
  }

  /** The smallest unit in which the cheapest approach costs a cent or more. */
  public static RequestUnit fitting(List<ApproachResult> results) {
    Optional<Money> least =
        results.stream()
            .flatMap(result -> result.cost().stream())
            .map(CostSummary::perRequest)
            .filter(cost -> !cost.isZero())
            .min(Comparator.naturalOrder());
    return least.map(RequestUnit::fitting).orElse(THOUSAND);
  }

  private static RequestUnit fitting(Money cost) {
    for (RequestUnit unit : values()) {
      if (unit.cost(cost).usd().compareTo(CENT) >= 0) {
        return unit;
      }
    }
    return MILLION;
  }

  public String text() {
    return text;
  }

  /** What to say behind an amount: {@code a request}, {@code for 1,000 requests}. */
  public String phrase() {
    return this == ONE ? text : "for " + text;
  }

  public Money cost(Money perRequest) {
    return perRequest.times(requests);
  }
}
