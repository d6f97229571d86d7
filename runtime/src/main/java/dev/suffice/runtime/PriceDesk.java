package dev.suffice.runtime;

import dev.suffice.api.money.DatedPrice;
import dev.suffice.api.money.ImportedPrices;
import dev.suffice.api.money.PriceCatalogue;
import dev.suffice.api.money.PriceFormat;
import dev.suffice.api.money.PricedModel;
import dev.suffice.api.money.Tariff;
import dev.suffice.config.price.Prices;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks into price catalogues and fills them. Keeps no state; safe for any thread. */
public final class PriceDesk {
  private final Prices prices;

  @Inject
  PriceDesk(Prices prices) {
    this.prices = prices;
  }

  /**
   * What an experiment in a folder would find, by provider and name.
   *
   * @throws dev.suffice.api.experiment.InvalidExperimentException when the folder has a {@code
   *     prices.yaml} and it is wrong
   */
  public List<ListedPrice> list(Path folder) {
    PriceCatalogue own = prices.own(folder).over(prices.handedIn());
    Set<PricedModel> inFolder = Set.copyOf(own.models());
    LocalDate today = prices.today();
    return own.over(prices.shipped()).models().stream()
        .map(model -> listed(model, today, !inFolder.contains(model)))
        .toList();
  }

  private static ListedPrice listed(PricedModel model, LocalDate today, boolean shipped) {
    Optional<DatedPrice> price = model.on(today);
    boolean old = price.filter(now -> now.price().provenance().isOld(today)).isPresent();
    return new ListedPrice(model, price, old, shipped);
  }

  /**
   * Takes the prices of another catalogue over into the {@code prices.yaml} of a folder.
   *
   * @param format what the file is; absent: told by its look
   * @param asOf the day its prices were true; absent: the day it was last changed
   * @throws dev.suffice.api.experiment.InvalidExperimentException when it is no such catalogue, or
   *     the one in the folder is wrong
   * @throws IOException when a file cannot be read or written; nothing is changed then
   */
  public PriceUpdate take(
      Path file, Optional<PriceFormat> format, Optional<LocalDate> asOf, Path folder)
      throws IOException {
    LocalDate day = asOf.isPresent() ? asOf.get() : changed(file);
    ImportedPrices imported = prices.read(file, format, day);
    return new PriceUpdate(
        prices.keep(folder, imported), imported, day, differing(imported.models()));
  }

  private static LocalDate changed(Path file) throws IOException {
    return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
  }

  private List<String> differing(List<PricedModel> models) {
    PriceCatalogue shipped = prices.shipped();
    return models.stream()
        .filter(
            model -> {
              Optional<Tariff> other =
                  shipped.find(model.provider(), model.model()).flatMap(this::tariff);
              return other.isPresent()
                  && !other.map(Tariff::now).equals(tariff(model).map(Tariff::now));
            })
        .map(PricedModel::fullName)
        .toList();
  }

  private Optional<Tariff> tariff(PricedModel model) {
    return model.on(prices.today()).map(DatedPrice::price).map(price -> price.tariff());
  }
}
