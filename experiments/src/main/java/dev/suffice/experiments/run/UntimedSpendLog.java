package dev.suffice.experiments.run;

import dev.suffice.api.money.Money;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.spend.SpendLog;

/** Keeps intents to pay while the clock of the trial stands: whoever answers later keeps none. */
record UntimedSpendLog(SpendLog log, Meter meter) implements SpendLog {
  @Override
  public void intend(long number, String model, Money most) {
    meter.aside(() -> log.intend(number, model, most));
  }

  @Override
  public void settle(long number, Money cost) {
    log.settle(number, cost);
  }
}
