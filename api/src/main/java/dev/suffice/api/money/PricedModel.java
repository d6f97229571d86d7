package dev.suffice.api.money;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a price catalogue knows of one model.
 *
 * @param provider the {@code provider:} word of those it can be had from, or a vendor's name
 * @param model the vendor's name for it
 * @param also further names of the same model at the same price: dated versions, say
 * @param prices at least one, by the day from which they apply
 * @param retires the day the vendor stops serving it, where that is known
 * @param note what a person should know, where there is anything
 */
public record PricedModel(
    String provider,
    String model,
    List<String> also,
    List<DatedPrice> prices,
    Optional<LocalDate> retires,
    Optional<String> note) {
  private static final Comparator<DatedPrice> BY_DAY =
      Comparator.comparing(price -> price.from().orElse(LocalDate.MIN));

  public PricedModel {
    if (provider.isBlank() || model.isBlank() || provider.contains("/")) {
      throw new IllegalArgumentException(
          "A priced model needs a provider without a slash, and a name: '%s', '%s'"
              .formatted(provider, model));
    }
    also = List.copyOf(also);
    prices = prices.stream().sorted(BY_DAY).toList();
    Objects.requireNonNull(retires, "retires");
    Objects.requireNonNull(note, "note");
    if (prices.isEmpty()) {
      throw new IllegalArgumentException("prices must hold at least one price");
    }
    if (prices.stream().map(DatedPrice::from).distinct().count() < prices.size()) {
      throw new IllegalArgumentException("prices must each begin on a day of their own (`from`)");
    }
  }

  /** Provider and name in one word: {@code openai/gpt-6-luna}. */
  public String fullName() {
    return provider + "/" + model;
  }

  /** Its name and all others. */
  public List<String> names() {
    return Stream.concat(Stream.of(model), also.stream()).distinct().toList();
  }

  /**
   * The same under these names only.
   *
   * @param names at least one
   */
  public PricedModel named(List<String> names) {
    return new PricedModel(
        provider, names.get(0), names.subList(1, names.size()), prices, retires, note);
  }

  /** The price that applies on a day; absent before the first one. */
  public Optional<DatedPrice> on(LocalDate day) {
    return prices.stream().filter(price -> price.hasBegun(day)).reduce((older, newer) -> newer);
  }

  /** The first price that applies only after a day. */
  public Optional<DatedPrice> after(LocalDate day) {
    return prices.stream().filter(price -> !price.hasBegun(day)).findFirst();
  }
}
