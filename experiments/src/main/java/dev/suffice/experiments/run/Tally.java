package dev.suffice.experiments.run;

import dev.suffice.api.experiment.Limits;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.Spend;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.experiments.spend.Budget;
import dev.suffice.experiments.store.Avoided;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** What a run has used so far, against its limits. Safe for any thread. */
final class Tally {
  private final Limits limits;
  private final Function<ModelCall, Money> price;
  private final Budget budget;
  private final LongSupplier nanoClock;
  private final long start;
  private long calls;
  private final Map<String, Long> trials = new HashMap<>();

  Tally(Limits limits, Function<ModelCall, Money> price, Budget budget, LongSupplier nanoClock) {
    this.limits = limits;
    this.price = price;
    this.budget = budget;
    this.nanoClock = nanoClock;
    this.start = nanoClock.getAsLong();
  }

  /**
   * Counts the calls that were really made, and requests to applications.
   *
   * @return what the calls cost
   */
  Money add(List<ModelCall> made, int requests) {
    Money cost = Money.ZERO;
    long count = requests;
    for (ModelCall call : made) {
      if (!call.replayed()) {
        cost = cost.plus(price.apply(call));
        count++;
      }
    }
    count(count);
    return cost;
  }

  private synchronized void count(long made) {
    calls += made;
  }

  synchronized void trialDone(String approach) {
    trials.merge(approach, 1L, Long::sum);
  }

  /** Trials of one approach. */
  synchronized long trials(String approach) {
    return trials.getOrDefault(approach, 0L);
  }

  /** All that is booked. */
  Money spent() {
    return budget.spend().total();
  }

  /** Calls that were not made because their results were found again. */
  Avoided avoided() {
    Spend spend = budget.spend();
    return new Avoided(spend.avoidedCalls(), spend.avoided());
  }

  /** What can still be spent; absent without limit. */
  Optional<Money> spendLeft() {
    return budget.left();
  }

  synchronized long calls() {
    return calls;
  }

  synchronized long trials() {
    return trials.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Asks the run to stop when a limit is reached. */
  void checkLimits(StopSignal stop) {
    budget.check(stop);
    checkTime(stop);
  }

  /** Asks the run to stop when its time is up. */
  void checkTime(StopSignal stop) {
    Duration elapsed = Duration.ofNanos(nanoClock.getAsLong() - start);
    limits
        .time()
        .filter(limit -> elapsed.compareTo(limit) >= 0)
        .ifPresent(
            limit ->
                stop.stop(ExitCode.STOPPED_BY_LIMIT, "time limit of " + limit.toSeconds() + " s"));
  }
}
