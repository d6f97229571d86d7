package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.HardwarePrice.Hosting;
import dev.suffice.api.money.Money;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The dearest a request can possibly be. */
public final class CallCap {
  private CallCap() {}

  /**
   * Each model at work for the whole time an answer may take; dedicated machines add nothing.
   *
   * @param timeout longest time for one answer
   * @return empty where a model is paid by the token: its output has no declared limit
   */
  public static Optional<Money> of(List<ModelSpec> models, Duration timeout) {
    Money cap = Money.ZERO;
    for (ModelSpec model : models) {
      if (!(model.price() instanceof HardwarePrice price)) {
        return Optional.empty();
      }
      if (price.hosting() == Hosting.SHARED) {
        cap = cap.plus(MachineTime.charge(price, Seconds.of(timeout)));
      }
    }
    return Optional.of(cap);
  }
}
