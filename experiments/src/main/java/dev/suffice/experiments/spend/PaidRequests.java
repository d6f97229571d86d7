package dev.suffice.experiments.spend;

import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.strategy.Application;
import dev.suffice.api.strategy.Delivery;
import java.util.Optional;
import java.util.function.Supplier;

/** Requests to applications, paid from a budget. Safe for any thread. */
public record PaidRequests(Budget budget) {
  /**
   * Makes a request. What a request costs at most is reserved before; what is not known to be
   * cheaper stays booked: where the application does not tell, and where nothing came back.
   *
   * @throws SpendLimitException when the request could cost more than is left; it was not made
   * @throws IllegalArgumentException when it cost more than was declared, which is booked
   */
  public <T> Delivery<T> pay(Application application, Supplier<Delivery<T>> request) {
    if (application.costPerRequest().isZero()) {
      Delivery<T> delivery = request.get();
      cost(application, delivery).ifPresent(budget::book);
      return checked(application, delivery);
    }
    Optional<Money> most = Optional.of(application.costPerRequest());
    try (Budget.Reservation reservation = budget.reserve(application.name(), most)) {
      Delivery<T> delivery = attempt(request, reservation);
      reservation.settle(cost(application, delivery).orElse(application.costPerRequest()));
      return checked(application, delivery);
    }
  }

  private static Optional<Money> cost(Application application, Delivery<?> delivery) {
    return application.cost(delivery.cost(), delivery.usage());
  }

  private static <T> Delivery<T> attempt(
      Supplier<Delivery<T>> request, Budget.Reservation reservation) {
    try {
      return request.get();
    } catch (ModelFaultException fault) {
      settle(fault.usage(), reservation);
      throw fault;
    } catch (AnswerFailureException failure) {
      settle(failure.usage(), reservation);
      throw failure;
    }
  }

  /** What was refused before any work is free; of everything else nobody knows. */
  private static void settle(Optional<Usage> usage, Budget.Reservation reservation) {
    if (usage.isPresent()) {
      reservation.settle(Money.ZERO);
    }
  }

  /** Everything that rests on the declared cost would be wrong: limits, tests and bills. */
  private static <T> Delivery<T> checked(Application application, Delivery<T> delivery) {
    Money declared = application.costPerRequest();
    Optional<Money> cost = cost(application, delivery);
    if (cost.filter(told -> told.compareTo(declared) > 0).isPresent()) {
      throw new IllegalArgumentException(
          "a request cost %s by its own account, more than the declared cost-per-request of %s; declare the most that one may cost"
              .formatted(cost.get(), declared));
    }
    return delivery;
  }
}
