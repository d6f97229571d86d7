package dev.suffice.api.result;

import dev.suffice.api.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When a tuned model has paid for itself against an approach that trains none.
 *
 * @param against id of the other approach
 * @param months what both have cost by the end of each month of the horizon, from month 0, in which
 *     there is the set-up alone
 * @param month the first from whose end on, until the end of the horizon, the tuned model has cost
 *     no more; 0: from the beginning. Absent: it does not pay for itself within the horizon
 * @param retires the day on which the first of its base models is switched off; absent: nobody says
 */
public record Payback(
    String against, List<Month> months, OptionalInt month, Optional<LocalDate> retires) {
  /**
   * What both have cost by the end of a month.
   *
   * @param number from 0
   * @param tuned of the tuned model
   * @param other of the other approach
   */
  public record Month(int number, Money tuned, Money other) {
    public Month {
      Objects.requireNonNull(tuned, "tuned");
      Objects.requireNonNull(other, "other");
    }

    /** Whether the tuned model has cost no more. */
    public boolean isPaidBack() {
      return tuned.compareTo(other) <= 0;
    }
  }

  public Payback {
    Objects.requireNonNull(against, "against");
    months = List.copyOf(months);
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(retires, "retires");
    if (months.size() < 2) {
      throw new IllegalArgumentException("A horizon has at least one month");
    }
  }

  /** Reads the month off the totals. */
  public static Payback of(String against, List<Month> months, Optional<LocalDate> retires) {
    int first = months.size();
    while (first > 0 && months.get(first - 1).isPaidBack()) {
      first--;
    }
    return new Payback(
        against,
        months,
        first == months.size() ? OptionalInt.empty() : OptionalInt.of(first),
        retires);
  }

  /** The last month of the horizon. */
  public Month last() {
    return months.get(months.size() - 1);
  }
}
