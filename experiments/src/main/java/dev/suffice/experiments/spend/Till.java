package dev.suffice.experiments.spend;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Pays for the calls of one model. Safe for any thread. */
record Till(ModelSpec model, Budget budget) {
  /** What is known of a call. */
  record Receipt(Usage usage, Duration serviceTime) {
    private static Receipt untimed(Usage usage) {
      return new Receipt(usage, Duration.ZERO);
    }
  }

  /**
   * Makes a call that is paid by the token. What is not known to be cheaper stays booked at its
   * dearest: a call whose answer never arrived, and one whose server did not count.
   *
   * @param most the dearest bill it can have
   */
  <T> T pay(Optional<Money> most, Supplier<T> call, Function<T, Receipt> read) {
    try (Budget.Reservation reservation = budget.reserve(model.name(), most)) {
      T answer = attempt(call, reservation, most);
      settle(reservation, most, read.apply(answer));
      return answer;
    }
  }

  /** Makes a call on hardware: what it cost is known when it is over. */
  <T> T book(Supplier<T> call, Function<T, Receipt> read) {
    T answer = call.get();
    Receipt receipt = read.apply(answer);
    budget.book(cost(receipt.usage(), receipt.serviceTime()));
    return answer;
  }

  private <T> T attempt(Supplier<T> call, Budget.Reservation reservation, Optional<Money> most) {
    try {
      return call.get();
    } catch (ModelFaultException fault) {
      fault.usage().map(Receipt::untimed).ifPresent(used -> settle(reservation, most, used));
      throw fault;
    } catch (AnswerFailureException failure) {
      failure.usage().map(Receipt::untimed).ifPresent(used -> settle(reservation, most, used));
      throw failure;
    }
  }

  /** A server that did not count may have made more than can be seen, reasoning for example. */
  private void settle(Budget.Reservation reservation, Optional<Money> most, Receipt receipt) {
    if (!receipt.usage().estimated() || most.isEmpty()) {
      reservation.settle(cost(receipt.usage(), receipt.serviceTime()));
    }
  }

  private Money cost(Usage usage, Duration serviceTime) {
    return model.price().ofCall(usage, serviceTime).orElse(Money.ZERO);
  }
}
