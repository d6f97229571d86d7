package dev.suffice.api.money;

import java.util.Objects;
import java.util.Optional;

/**
 * What a vendor charges for training a model and keeping the tuned one.
 *
 * @param training US dollars per million training tokens, each counted once per epoch; absent: not
 *     known, so that no training can be billed
 * @param minimumFee least that a training costs
 * @param tariff the tuned model's own; the difference to the base model's is the surcharge per
 *     token. Absent: as the base model
 * @param hostingPerHour while deployed, around the clock, used or not
 * @param storagePerMonth for keeping the tuned model
 */
public record TuningPrice(
    Optional<Money> training,
    Optional<Money> minimumFee,
    Optional<Tariff> tariff,
    Optional<Money> hostingPerHour,
    Optional<Money> storagePerMonth) {
  public TuningPrice {
    training.ifPresent(price -> requireNotNegative("training", price));
    minimumFee.ifPresent(price -> requireNotNegative("minimum-fee", price));
    Objects.requireNonNull(tariff, "tariff");
    hostingPerHour.ifPresent(price -> requireNotNegative("hosting", price));
    storagePerMonth.ifPresent(price -> requireNotNegative("storage", price));
  }

  /** Where the price of training is known. */
  public TuningPrice(
      Money training,
      Optional<Money> minimumFee,
      Optional<Tariff> tariff,
      Optional<Money> hostingPerHour,
      Optional<Money> storagePerMonth) {
    this(Optional.of(training), minimumFee, tariff, hostingPerHour, storagePerMonth);
  }

  private static void requireNotNegative(String name, Money price) {
    if (price.usd().signum() < 0) {
      throw new IllegalArgumentException(name + " price must not be negative: " + price);
    }
  }
}
