package dev.suffice.experiments.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.money.Money;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.run.StoreException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {
  private static final Money LIMIT = Money.usd("0.50");

  private final Books books = new Books();
  private final Budget budget = new Budget(Optional.of(LIMIT), Money.ZERO, books);

  @Test
  void aCallIsInTheBooksAtItsDearestBeforeItIsMade() {
    budget.reserve("small", usd("0.20"));

    assertThat(books.total()).isEqualTo(Money.usd("0.20"));
    assertThat(budget.left()).contains(Money.usd("0.30"));
    assertThat(budget.spend().total()).isEqualTo(Money.ZERO);
  }

  @Test
  void whatItCostTakesThePlaceOfWhatWasReserved() {
    budget.reserve("small", usd("0.20")).settle(Money.usd("0.01"));

    assertThat(books.total()).isEqualTo(Money.usd("0.01"));
    assertThat(budget.left()).contains(Money.usd("0.49"));
    assertThat(budget.spend().total()).isEqualTo(Money.usd("0.01"));
  }

  @Test
  void aCallWhoseUsageWasNeverSeenStaysBookedAsPossiblyBilled() {
    try (Budget.Reservation lost = budget.reserve("small", usd("0.20"))) {
      assertThat(lost).isNotNull();
    }

    assertThat(books.settled).isEmpty();
    assertThat(budget.left()).contains(Money.usd("0.30"));
    assertThat(budget.spend().possiblyBilled()).isEqualTo(Money.usd("0.20"));
    assertThat(budget.spend().unanswered()).isEqualTo(1);
  }

  @Test
  void aCallThatCouldCostMoreThanIsLeftIsNotMade() {
    budget.reserve("small", usd("0.20")).settle(Money.usd("0.20"));

    assertThatThrownBy(() -> budget.reserve("small", usd("0.31")))
        .isInstanceOf(SpendLimitException.class)
        .hasMessage(
            "spend limit of 0.5 USD: 0.2 USD is booked, and the next call could cost 0.31 USD");
    assertThat(books.booked).hasSize(1);
  }

  @Test
  void aCallThatJustFitsIsMade() {
    budget.reserve("small", usd("0.20")).settle(Money.usd("0.20"));
    budget.reserve("small", usd("0.30")).settle(Money.usd("0.30"));

    var stop = new StopSignal();
    budget.check(stop);
    assertThat(stop.stopped().orElseThrow().exitCode()).isEqualTo(ExitCode.STOPPED_BY_LIMIT);
  }

  @Test
  void aCallWaitsForThoseInFlightThatMayTurnOutCheap() throws Exception {
    Budget.Reservation first = budget.reserve("small", usd("0.40"));
    ExecutorService other = Executors.newSingleThreadExecutor();
    var begun = new CountDownLatch(1);
    Future<Budget.Reservation> second =
        other.submit(
            () -> {
              begun.countDown();
              return budget.reserve("small", usd("0.40"));
            });
    begun.await();
    assertThat(books.booked).hasSize(1);
    first.settle(Money.usd("0.01"));

    second.get(10, TimeUnit.SECONDS).settle(Money.usd("0.01"));
    assertThat(budget.spend().total()).isEqualTo(Money.usd("0.02"));
    other.shutdown();
  }

  @Test
  void whoWaitsForMoneyAndForTheBooksDoesSoAside() {
    var entered = new AtomicInteger();
    var aside =
        new Aside() {
          @Override
          public <T> T from(Supplier<T> work) {
            entered.incrementAndGet();
            assertThat(books.booked).isEmpty();
            return work.get();
          }
        };
    var timed = new Budget(Optional.of(LIMIT), Money.ZERO, books, aside);

    assertThatThrownBy(() -> timed.reserve("small", usd("0.51")))
        .isInstanceOf(SpendLimitException.class);
    assertThat(entered).hasValue(1);
    timed.reserve("small", usd("0.50"));
    assertThat(entered).hasValue(2);
    assertThat(books.booked).hasSize(1);
  }

  @Test
  void whatTheRunsItContinuesSpentCounts() {
    var later = new Budget(Optional.of(LIMIT), Money.usd("0.45"), books);

    assertThatThrownBy(() -> later.reserve("small", usd("0.06")))
        .isInstanceOf(SpendLimitException.class)
        .hasMessageContaining("0.45 USD is booked (0.45 USD of it by the runs this one continues)");
    later.reserve("small", usd("0.05"));
  }

  @Test
  void timeOnHardwareUsesUpTheLimitToo() {
    budget.book(Money.usd("0.45"));

    assertThatThrownBy(() -> budget.reserve("small", usd("0.06")))
        .isInstanceOf(SpendLimitException.class);
  }

  @Test
  void aModelWithoutLimitOnItsOutputIsNotCalledUnderALimit() {
    assertThatThrownBy(() -> budget.reserve("small", Optional.empty()))
        .isInstanceOf(SpendLimitException.class)
        .hasMessageContaining("nobody knows what a call can cost");

    var free = new Budget(Optional.empty(), Money.ZERO, books);
    free.reserve("small", Optional.empty()).settle(Money.usd("3"));
    assertThat(free.spend().total()).isEqualTo(Money.usd("3"));
    assertThat(free.left()).isEmpty();
  }

  @Test
  void anIntentThatCannotBeKeptLeavesNothingReserved() {
    var full =
        new Budget(
            Optional.of(LIMIT),
            Money.ZERO,
            new SpendLog() {
              @Override
              public void intend(long number, String model, Money most) {
                throw new StoreException("the disk is full");
              }

              @Override
              public void settle(long number, Money cost) {}
            });

    assertThatThrownBy(() -> full.reserve("small", usd("0.20"))).isInstanceOf(StoreException.class);
    assertThat(full.left()).contains(LIMIT);
  }

  @Test
  void aCostThatCannotBeKeptLeavesTheDearestBookedAndNobodyWaiting() {
    var full =
        new Budget(
            Optional.of(LIMIT),
            Money.ZERO,
            new SpendLog() {
              @Override
              public void intend(long number, String model, Money most) {}

              @Override
              public void settle(long number, Money cost) {
                throw new StoreException("the disk is full");
              }
            });

    try (Budget.Reservation one = full.reserve("small", usd("0.40"))) {
      assertThatThrownBy(() -> one.settle(Money.usd("0.01"))).isInstanceOf(StoreException.class);
    }
    assertThat(full.spend().possiblyBilled()).isEqualTo(Money.usd("0.40"));
    assertThatThrownBy(() -> full.reserve("small", usd("0.40")))
        .isInstanceOf(SpendLimitException.class);
  }

  /** Sixty-four at once, of any price, some never answered: the books never hold more. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void neitherBooksNorBillEverExceedTheLimit(long seed) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(64);
    var calls = new ArrayList<Future<Money>>();
    var random = new Random(seed);
    for (int i = 0; i < 400; i++) {
      Money most = Money.usd("0.0001").times(1 + random.nextInt(120));
      Money cost = most.times(random.nextInt(101)).times(Money.usd("0.01").usd());
      boolean lost = random.nextInt(20) == 0;
      calls.add(callers.submit(() -> call(most, cost, lost)));
    }
    Money billed = Money.ZERO;
    for (Future<Money> call : calls) {
      billed = billed.plus(call.get(30, TimeUnit.SECONDS));
    }
    callers.shutdown();

    assertThat(books.total()).isLessThanOrEqualTo(LIMIT).isEqualTo(budget.spend().total());
    assertThat(billed).isLessThanOrEqualTo(books.total()).isGreaterThan(Money.usd("0.20"));
  }

  /** What the vendor bills. */
  private Money call(Money most, Money cost, boolean lost) {
    try (Budget.Reservation reservation = budget.reserve("small", Optional.of(most))) {
      assertThat(books.total()).isLessThanOrEqualTo(LIMIT);
      if (!lost) {
        reservation.settle(cost);
      }
      return cost;
    } catch (SpendLimitException refused) {
      return Money.ZERO;
    }
  }

  private static Optional<Money> usd(String amount) {
    return Optional.of(Money.usd(amount));
  }
}
