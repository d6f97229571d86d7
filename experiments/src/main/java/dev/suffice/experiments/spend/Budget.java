package dev.suffice.experiments.spend;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.Spend;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.StopSignal;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * What a run has spent, and what it may still spend. Safe for any thread.
 *
 * <p>At every moment the money that is booked or reserved is within the limit, so the bill is too,
 * as long as no vendor bills more than the dearest call that the request allows.
 */
public final class Budget {
  private final Optional<Money> limit;
  private Money earlier;
  private final SpendLog log;
  private final Aside aside;
  private Money booked = Money.ZERO;
  private Money reserved = Money.ZERO;
  private Money possiblyBilled = Money.ZERO;
  private long unanswered;
  private long inFlight;
  private long calls;
  private Money avoided = Money.ZERO;
  private long avoidedCalls;

  /**
   * A budget of which nothing is spent yet.
   *
   * @param limit the most to be spent, {@code earlier} included; absent: no limit
   * @param earlier what the runs that this one continues have spent
   */
  public Budget(Optional<Money> limit, Money earlier, SpendLog log) {
    this(limit, earlier, log, Supplier::get);
  }

  /**
   * As {@link #Budget(Optional, Money, SpendLog)}.
   *
   * @param aside where a call waits for money, and to be in the books
   */
  public Budget(Optional<Money> limit, Money earlier, SpendLog log, Aside aside) {
    this.limit = limit;
    this.earlier = earlier;
    this.log = log;
    this.aside = aside;
  }

  /**
   * Reserves the dearest bill of a call; it is durable when this returns. Waits while calls in
   * flight may turn out cheap enough to leave room.
   *
   * @param most the dearest bill; absent: it is not known, which only a run without limit may have
   * @throws SpendLimitException when there is no room for it
   */
  Reservation reserve(String model, Optional<Money> most) {
    if (most.isEmpty() && limit.isPresent()) {
      throw new SpendLimitException(
          "model '%s' has no limit on its output, so nobody knows what a call can cost"
              .formatted(model));
    }
    return aside.from(() -> claimed(model, most.orElse(Money.ZERO)));
  }

  private Reservation claimed(String model, Money dearest) {
    long number = claim(dearest);
    try {
      log.intend(number, model, dearest);
    } catch (RuntimeException notKept) {
      release(dearest, Money.ZERO);
      throw notKept;
    }
    return new Reservation(number, dearest);
  }

  /** Books what a call cost that needed no reservation: time on a machine that is there anyway. */
  synchronized void book(Money cost) {
    booked = booked.plus(cost);
  }

  /** Corrects what the runs that this one continues have spent. */
  synchronized void correctEarlier(Money before, Money now) {
    earlier = earlier.minus(before).plus(now);
    notifyAll();
  }

  /** Notes what a call would have cost whose result was found again. */
  public synchronized void avoid(Money cost) {
    avoided = avoided.plus(cost);
    avoidedCalls++;
  }

  /** What can still be spent; absent without limit. */
  public synchronized Optional<Money> left() {
    return limit.map(most -> most.minus(used()));
  }

  /** What was spent, calls in flight not counted. */
  public synchronized Spend spend() {
    return new Spend(booked, possiblyBilled, unanswered, avoided, avoidedCalls, earlier);
  }

  /** Asks the run to stop when nothing is left. */
  public void check(StopSignal stop) {
    if (left().filter(money -> money.usd().signum() <= 0).isPresent()) {
      stop.stop(ExitCode.STOPPED_BY_LIMIT, "spend limit of " + limit.orElseThrow());
    }
  }

  private synchronized long claim(Money most) {
    try {
      while (limit.isPresent() && used().plus(most).compareTo(limit.get()) > 0) {
        if (inFlight == 0) {
          throw new SpendLimitException(refusal(most));
        }
        wait();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while waiting for money");
    }
    reserved = reserved.plus(most);
    inFlight++;
    return ++calls;
  }

  private synchronized void release(Money most, Money cost) {
    reserved = reserved.minus(most);
    booked = booked.plus(cost);
    inFlight--;
    notifyAll();
  }

  private synchronized void keep(Money most) {
    possiblyBilled = possiblyBilled.plus(most);
    unanswered++;
  }

  private Money used() {
    return earlier.plus(booked).plus(reserved);
  }

  private String refusal(Money most) {
    return "spend limit of %s: %s is booked%s, and the next call could cost %s"
        .formatted(
            limit.orElseThrow(),
            earlier.plus(booked),
            earlier.isZero() ? "" : " (%s of it by the runs this one continues)".formatted(earlier),
            most);
  }

  /** The money kept back for one call, or for one batch of them; used by one thread. */
  public final class Reservation implements AutoCloseable {
    private final long number;
    private final Money most;
    private boolean open = true;

    private Reservation(long number, Money most) {
      this.number = number;
      this.most = most;
    }

    /** Its number within the run. */
    public long number() {
      return number;
    }

    /** What is kept back. */
    public Money most() {
      return most;
    }

    /** Books what the call cost instead. */
    public void settle(Money cost) {
      log.settle(number, cost);
      open = false;
      release(most, cost);
    }

    /** Leaves all of it booked, as possibly billed, unless it was settled. */
    @Override
    public void close() {
      if (open) {
        open = false;
        keep(most);
        release(most, most);
      }
    }
  }
}
