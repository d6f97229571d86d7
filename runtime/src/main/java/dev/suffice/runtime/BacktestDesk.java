package dev.suffice.runtime;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.money.Money;
import dev.suffice.config.ModelReplacement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes experiments in which another model takes the place of one. Keeps no state; safe for any
 * thread.
 */
public final class BacktestDesk {
  /** The name under which a run remembers what was replaced, beside the file's own texts. */
  private static final String KEPT = "suffice:backtest";

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
   * @throws dev.suffice.api.experiment.InvalidExperimentException when it cannot be run so
   */
  public Check replace(ReadRequest request, Experiment described, String model, String by) {
    String setting = ModelReplacement.setting(described.source().document(), model, by);
    Check check = reading.apply(request.setting(setting));
    return new Check(
        marked(check.experiment(), "%s for %s".formatted(by, model)),
        check.undecidable(),
        check.power());
  }

  /** The same experiment with what earlier ones leave of its file's limit on money. */
  public Check after(Money spent, Check check) {
    Experiment experiment = check.experiment();
    return new Check(
        experiment.withLimits(experiment.limits().after(spent)),
        check.undecidable(),
        check.power());
  }

  /** What was replaced in a run; absent where its file was run as it is. */
  static Optional<String> of(Source source) {
    return Optional.ofNullable(source.files().get(KEPT));
  }

  private static Experiment marked(Experiment experiment, String what) {
    Map<String, String> files = new HashMap<>(experiment.source().files());
    files.put(KEPT, what);
    return experiment.withSource(experiment.source().with(files));
  }
}
