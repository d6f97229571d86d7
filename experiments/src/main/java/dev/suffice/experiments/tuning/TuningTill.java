package dev.suffice.experiments.tuning;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.Training;
import dev.suffice.experiments.cost.TuningBill;
import dev.suffice.experiments.spend.Budget;
import dev.suffice.experiments.spend.JobTill;
import java.util.Optional;

/** Pays for trainings: the expected bill is reserved before a job is submitted. */
public record TuningTill(JobTill till) {
  /**
   * Reserves what a training is expected to cost; durable when this returns. Machines of one's own
   * need no reservation.
   *
   * @throws dev.suffice.experiments.spend.SpendLimitException when there is no room for it
   */
  Bill reserve(ModelSpec model, Training expected) {
    return model.price() instanceof TokenPrice
        ? new Bill(
            model, Optional.of(till.reserve(model.name(), TuningBill.amount(expected, model))))
        : new Bill(model, Optional.empty());
  }

  /** What is kept back for one training; used by one thread. */
  final class Bill implements AutoCloseable {
    private final ModelSpec model;
    private Optional<Budget.Reservation> reservation;

    private Bill(ModelSpec model, Optional<Budget.Reservation> reservation) {
      this.model = model;
      this.reservation = reservation;
    }

    /**
     * Reserves what the service says it will cost in place of what was expected, where that is
     * more.
     *
     * @throws dev.suffice.experiments.spend.SpendLimitException when there is no room for it;
     *     nothing stays reserved then
     */
    void raise(Money price) {
      if (reservation.filter(expected -> price.compareTo(expected.most()) > 0).isPresent()) {
        waive();
        reservation = Optional.empty();
        reservation = Optional.of(till.reserve(model.name(), Optional.of(price)));
      }
    }

    /** Books nothing: no training was begun. */
    void waive() {
      reservation.ifPresent(one -> one.settle(Money.ZERO));
    }

    /** Books what it cost. */
    void settle(Training training) {
      Money cost = TuningBill.amount(training, model).orElse(Money.ZERO);
      if (reservation.isPresent()) {
        reservation.get().settle(cost);
        return;
      }
      till.book(cost);
    }

    /** Leaves all of it booked, as possibly billed, unless it was settled. */
    @Override
    public void close() {
      reservation.ifPresent(Budget.Reservation::close);
    }
  }
}
