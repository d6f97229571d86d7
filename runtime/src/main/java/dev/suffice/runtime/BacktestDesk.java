package dev.suffice.runtime;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Purpose;
import dev.suffice.api.money.Money;
import dev.suffice.config.ModelReplacement;
import java.util.function.Function;

/**
 * Makes experiments in which another model takes the place of one. Keeps no state; safe for any
 * thread.
 */
public final class BacktestDesk {
  private final Function<ReadRequest, Check> reading;

  BacktestDesk(Function<ReadRequest, Check> reading) {
    this.reading = reading;
  }

  /**
   * The experiment with another model in the place of one; whatever uses the one uses the other. It
   * is run like any experiment, in the same store; its runs are known as backtests.
   *
   * @param described the experiment as the request reads it
   * @param model name of a model that it declares
   * @param by name of another model that it declares, or {@code provider:model}
   * @throws dev.suffice.api.experiment.InvalidExperimentException when it cannot be run so, or keys
   *     are missing
   */
  public Check replace(ReadRequest request, Experiment described, String model, String by) {
    String setting = ModelReplacement.setting(described.source().document(), model, by);
    Check check = reading.apply(request.setting(setting));
    check.experiment().requireKeys();
    return check.with(
        check.experiment().withPurpose(Purpose.backtest("%s for %s".formatted(by, model))));
  }

  /** The same experiment with what earlier ones leave of its file's limit on money. */
  public Check after(Money spent, Check check) {
    Experiment experiment = check.experiment();
    return check.with(experiment.withLimits(experiment.limits().after(spent)));
  }
}
