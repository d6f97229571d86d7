package dev.suffice.experiments.store;

import dev.suffice.api.money.Money;
import java.util.List;
import java.util.Optional;

/** The money of one run, as the store keeps it. Safe for any thread. */
public final class SpendBook {
  private final SpendRows rows = new SpendRows();
  private final Store store;
  private final String run;

  SpendBook(Store store, String run) {
    this.store = store;
    this.run = run;
  }

  /** From now on a commit of the store survives a power cut too. */
  public void commitDurably() {
    store.writer().write(Database::commitDurably);
  }

  /**
   * Keeps the intent to make a call that is paid for, before it is made.
   *
   * @param number of the call within the run
   * @param most the most it can cost
   */
  public void intend(long number, String model, Money most) {
    Writing open = store.writing();
    open.queue().write(connection -> open.paidCalls().intend(run, number, model, most));
  }

  /** Keeps what a call cost, with the next commit. */
  public void settle(long number, Money cost) {
    Writing open = store.writing();
    open.queue().enqueue(connection -> open.paidCalls().settle(run, number, cost), () -> {});
  }

  /** What is booked for one call; absent when the run made no such call. */
  public Optional<Money> booked(long number) {
    return store.read(connection -> rows.booked(connection, run, number));
  }

  /** The calls that were paid for, in their order. */
  public List<PaidCall> calls() {
    return store.read(connection -> rows.all(connection, run));
  }

  /** Keeps what the run need not call, in place of what it said before. */
  public void saveAvoided(Avoided avoided) {
    store.writer().write(connection -> rows.putAvoided(connection, run, avoided));
  }

  /** What the run need not call. */
  public Avoided avoided() {
    return store.read(connection -> rows.avoided(connection, run));
  }

  /** Which run this one continues, if any. */
  public Optional<String> continued() {
    return store.read(connection -> rows.continued(connection, run));
  }
}
