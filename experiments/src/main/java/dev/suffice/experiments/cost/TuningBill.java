package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Tariff;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.Training;
import dev.suffice.api.money.TuningPrice;
import dev.suffice.api.result.CostSummary.Item;
import dev.suffice.api.result.CostSummary.Part;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What training a vendor's model and keeping the tuned one costs. */
public final class TuningBill {
  private TuningBill() {}

  /** Whether the training can be billed at all. */
  public static boolean isKnown(Training training, List<ModelSpec> models) {
    return amount(training, model(training, models)).isPresent();
  }

  /**
   * What a training costs: tokens x epochs x price, at least the minimum fee; on a machine of one's
   * own its time. Absent when the price is not known.
   */
  public static Optional<Money> amount(Training training, ModelSpec model) {
    if (model.price() instanceof HardwarePrice machine) {
      return training.machineTime().map(time -> MachineTime.chargeWhole(machine, Seconds.of(time)));
    }
    return ((TokenPrice) model.price())
        .tuning()
        .flatMap(price -> price.training().map(perMillion -> amount(training, price, perMillion)));
  }

  private static Money amount(Training training, TuningPrice price, Money perMillion) {
    BigDecimal tokens =
        BigDecimal.valueOf(training.tokens()).multiply(BigDecimal.valueOf(training.epochs()));
    Money amount = PerMillion.of(tokens, perMillion);
    Money least = price.minimumFee().orElse(Money.ZERO);
    return amount.compareTo(least) < 0 ? least : amount;
  }

  private static Optional<TuningPrice> price(Training training, List<ModelSpec> models) {
    return model(training, models).price() instanceof TokenPrice price
        ? price.tuning()
        : Optional.empty();
  }

  static Item training(Training training, List<ModelSpec> models) {
    ModelSpec model = model(training, models);
    return Items.ofModel(
        Part.SETUP, model, amount(training, model).orElseThrow(() -> unknown(training)));
  }

  /**
   * A month of keeping the tuned model: deployed around the clock, and stored. On machines of one's
   * own that is part of their own hosting.
   */
  static Stream<Item> month(Training training, List<ModelSpec> models) {
    ModelSpec model = model(training, models);
    if (model.price() instanceof HardwarePrice) {
      return Stream.empty();
    }
    TuningPrice price = price(training, models).orElseThrow(() -> unknown(training));
    return Stream.concat(
        price.hostingPerHour().stream()
            .map(hour -> Items.ofModel(Part.HOSTING, model, MachineTime.month(hour))),
        price.storagePerMonth().stream().map(month -> Items.ofModel(Part.STORAGE, model, month)));
  }

  /** What calls are billed by: a tuned model has one tariff, however long the input. */
  static Tariff tariff(LifeCycle lifeCycle, TokenPrice price, ModelLoad load) {
    return price
        .tuning()
        .filter(tuning -> lifeCycle.tunes(load.model().name()))
        .flatMap(TuningPrice::tariff)
        .orElseGet(() -> price.tariff(load.aboveTokens() + 1));
  }

  static ModelSpec model(Training training, List<ModelSpec> models) {
    return models.stream()
        .filter(model -> model.name().equals(training.model()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "A training names the model %s, the approach has %s"
                        .formatted(
                            training.model(), models.stream().map(ModelSpec::name).toList())));
  }

  private static IllegalArgumentException unknown(Training training) {
    return new IllegalArgumentException(
        "The price of training %s is not known".formatted(training.model()));
  }
}
