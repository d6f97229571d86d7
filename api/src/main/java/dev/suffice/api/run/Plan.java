package dev.suffice.api.run;

import dev.suffice.api.money.Money;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a run would do. Counts of tokens, money and time are estimates.
 *
 * @param approaches in the order they would run: lowest expected total cost first
 * @param mayStopEarly whether the evaluation is adaptive: then this is the most it would take
 */
public record Plan(List<Entry> approaches, boolean mayStopEarly) {
  /**
   * One approach of a plan.
   *
   * @param trials all trials of the approach
   * @param stored trials already committed, which are not run again
   * @param remaining trials that the run would do
   * @param calls model calls to be made, preparation included
   * @param spend money for those calls
   * @param time for those calls, at the experiment's concurrency
   * @param totalCost expected bill over the horizon
   */
  public record Entry(
      String approach,
      int trials,
      int stored,
      int remaining,
      long calls,
      long inputTokens,
      long outputTokens,
      Money spend,
      Duration time,
      Money totalCost) {
    public Entry {
      Objects.requireNonNull(approach, "approach");
      Objects.requireNonNull(spend, "spend");
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(totalCost, "totalCost");
    }

    /** Trials that the run's options leave for another one. */
    public int left() {
      return trials - stored - remaining;
    }
  }

  public Plan {
    approaches = List.copyOf(approaches);
  }

  /** Of a fixed evaluation. */
  public Plan(List<Entry> approaches) {
    this(approaches, false);
  }

  public int trials() {
    return approaches.stream().mapToInt(Entry::trials).sum();
  }

  public int remaining() {
    return approaches.stream().mapToInt(Entry::remaining).sum();
  }

  public int stored() {
    return approaches.stream().mapToInt(Entry::stored).sum();
  }

  /** Trials that the run's options leave for another one. */
  public int left() {
    return approaches.stream().mapToInt(Entry::left).sum();
  }

  public Money spend() {
    return approaches.stream().map(Entry::spend).reduce(Money.ZERO, Money::plus);
  }

  public Duration time() {
    return approaches.stream().map(Entry::time).reduce(Duration.ZERO, Duration::plus);
  }
}
