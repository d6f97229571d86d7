package dev.suffice.experiments.run;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Purpose;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.Spend;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.RunOptions;
import dev.suffice.experiments.spend.SpendLog;
import dev.suffice.experiments.store.PaidCall;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the store knows of the money of one run. Safe for any thread. */
public record StoredSpend(Store store, String run) implements SpendLog {
  private static final Set<Integer> ENDS =
      Set.of(ExitCode.OK.number(), ExitCode.NONE_ADEQUATE.number(), ExitCode.UNDECIDED.number());

  /**
   * The run that a new one continues: the newest of the same file and purpose, when it was killed,
   * interrupted or stopped by a limit. One that came to an answer is not continued, nor is any by a
   * run that does everything anew.
   */
  static Optional<String> continued(Store store, Experiment experiment, RunOptions options) {
    if (options.fresh()) {
      return Optional.empty();
    }
    return store.runs().stream()
        .filter(run -> run.experiment().equals(experiment.name()))
        .filter(run -> run.source().file().equals(experiment.source().file()))
        .filter(run -> Purpose.of(run.source()).equals(experiment.purpose()))
        .findFirst()
        .filter(run -> !hasEnded(run))
        .map(StoredRun::id);
  }

  private static boolean hasEnded(StoredRun run) {
    return run.exitCode().isPresent() && ENDS.contains(run.exitCode().getAsInt());
  }

  @Override
  public void intend(long number, String model, Money most) {
    store.spend(run).intend(number, model, most);
  }

  @Override
  public void settle(long number, Money cost) {
    store.spend(run).settle(number, cost);
  }

  /**
   * What the run spent.
   *
   * @param total what it had booked when it ended; absent: it was killed, and what it booked for
   *     models paid by the token is all that is known
   */
  public Spend of(Optional<Money> total) {
    List<PaidCall> calls = store.spend(run).calls();
    List<PaidCall> unseen = calls.stream().filter(call -> call.cost().isEmpty()).toList();
    return new Spend(
        total.orElseGet(() -> sum(calls.stream())),
        sum(unseen.stream()),
        unseen.size(),
        store.spend(run).avoided().cost(),
        store.spend(run).avoided().calls(),
        store.spend(run).continued().map(earlier -> chain(store, earlier)).orElse(Money.ZERO));
  }

  /** What a run and those it continues booked for models paid by the token. */
  static Money chain(Store store, String newest) {
    Money all = Money.ZERO;
    for (Optional<String> next = Optional.of(newest);
        next.isPresent();
        next = store.spend(next.get()).continued()) {
      all = all.plus(sum(store.spend(next.get()).calls().stream()));
    }
    return all;
  }

  private static Money sum(Stream<PaidCall> calls) {
    return calls.map(PaidCall::booked).reduce(Money.ZERO, Money::plus);
  }
}
