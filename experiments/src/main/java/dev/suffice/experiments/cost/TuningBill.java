package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.money.Money;
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
    return price(training, models).flatMap(TuningPrice::training).isPresent();
  }

  private static Optional<TuningPrice> price(Training training, List<ModelSpec> models) {
    return model(training, models).price() instanceof TokenPrice price
        ? price.tuning()
        : Optional.empty();
  }

  /** Tokens x epochs x price, at least the minimum fee. */
  static Item training(Training training, List<ModelSpec> models) {
    TuningPrice price = known(training, models);
    BigDecimal tokens =
        BigDecimal.valueOf(training.tokens()).multiply(BigDecimal.valueOf(training.epochs()));
    Money amount = PerMillion.of(tokens, price.training().orElseThrow());
    Money least = price.minimumFee().orElse(Money.ZERO);
    return Items.ofModel(
        Part.SETUP, model(training, models), amount.compareTo(least) < 0 ? least : amount);
  }

  /** A month of keeping the tuned model: deployed around the clock, and stored. */
  static Stream<Item> month(Training training, List<ModelSpec> models) {
    TuningPrice price = known(training, models);
    ModelSpec model = model(training, models);
    return Stream.concat(
        price.hostingPerHour().stream()
            .map(hour -> Items.ofModel(Part.HOSTING, model, MachineTime.month(hour))),
        price.storagePerMonth().stream().map(month -> Items.ofModel(Part.STORAGE, model, month)));
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

  private static TuningPrice known(Training training, List<ModelSpec> models) {
    return price(training, models)
        .filter(price -> price.training().isPresent())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The price of training %s is not known".formatted(training.model())));
  }
}
