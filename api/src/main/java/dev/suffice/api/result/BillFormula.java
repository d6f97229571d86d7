package dev.suffice.api.result;

import dev.suffice.api.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The bill of one approach for V requests a month over T months:
 *
 * <pre>
 * total = once(T) + T x month(V)
 * month(V) = monthly + machines(V) + V x (perRequest + metered(V))
 * </pre>
 *
 * @param once set-up, refreshes and replacements, by the horizon; begins with one month
 * @param monthly paid every month whatever is asked
 * @param machines dedicated ones
 * @param perRequest declared or recorded as such, for each request
 * @param metered calls of each request
 * @param longest the longest horizon, in months, for which this holds
 */
public record BillFormula(
    List<Step> once,
    Money monthly,
    List<Machine> machines,
    Money perRequest,
    List<Metered> metered,
    int longest) {
  /** An amount for horizons of so many months and more, up to the next step. */
  public record Step(int fromMonths, Money amount) {
    public Step {
      Objects.requireNonNull(amount, "amount");
    }
  }

  /**
   * Machines of one kind, at least one: the least number that is V x seconds / capacity or more.
   *
   * @param monthly what one costs
   * @param seconds that an average request keeps it at work
   * @param capacity seconds of a month that one serves at the peak
   */
  public record Machine(Money monthly, double seconds, double capacity) {
    public Machine {
      Objects.requireNonNull(monthly, "monthly");
    }
  }

  /**
   * The calls of one model that a request makes on average.
   *
   * @param amount but for what a prefix cache may hold
   * @param fallsUpTo the longest horizon, in months, over which its price may fall; 0: none
   */
  public record Metered(Money amount, int fallsUpTo, Optional<Prefix> prefix) {
    public Metered {
      Objects.requireNonNull(amount, "amount");
      Objects.requireNonNull(prefix, "prefix");
    }
  }

  /**
   * The stable start of a prompt, where the vendor caches it. With u = V x lifetimes the share of
   * requests that find it is 1 - exp(-u) where hits renew an entry, else u / (1 + u).
   *
   * @param lifetimes of an entry that one request a month makes up
   * @param hit its cost when found
   * @param miss its cost when not
   * @param without its cost where no use is made of the cache, which is done where that is cheaper;
   *     absent where there is no choice
   */
  public record Prefix(
      double lifetimes, boolean renewedByHits, Money hit, Money miss, Optional<Money> without) {
    public Prefix {
      Objects.requireNonNull(hit, "hit");
      Objects.requireNonNull(miss, "miss");
      Objects.requireNonNull(without, "without");
    }
  }

  public BillFormula {
    once = List.copyOf(once);
    Objects.requireNonNull(monthly, "monthly");
    machines = List.copyOf(machines);
    Objects.requireNonNull(perRequest, "perRequest");
    metered = List.copyOf(metered);
    if (once.isEmpty() || longest < 1) {
      throw new IllegalArgumentException("A bill holds for one month at least");
    }
  }
}
