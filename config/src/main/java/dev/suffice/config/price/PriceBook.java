package dev.suffice.config.price;

import dev.suffice.api.money.PriceCatalogue;
import dev.suffice.api.money.PricedModel;
import dev.suffice.config.document.Problems;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The prices of one day. It remembers which were asked for, so that a run keeps them and its report
 * can be made again with the same ones, whatever the catalogue says by then. For one thread.
 */
public final class PriceBook {
  private static final String KEPT = "suffice:prices";
  private static final String DAY = "suffice:day";

  private final Supplier<PriceCatalogue> opener;
  private final LocalDate day;
  private final Map<String, PricedModel> used = new LinkedHashMap<>();
  private Optional<PriceCatalogue> opened = Optional.empty();

  PriceBook(Supplier<PriceCatalogue> opener, LocalDate day) {
    this.opener = opener;
    this.day = day;
  }

  /** What {@link #kept} once kept; empty when it kept nothing. */
  static Optional<PriceBook> again(Map<String, String> kept, Problems problems) {
    if (!kept.containsKey(KEPT) || !kept.containsKey(DAY)) {
      return Optional.empty();
    }
    return Optional.of(
        new PriceBook(
            () -> new CatalogueReader(problems).read(Prices.FILE, kept.get(KEPT)),
            LocalDate.parse(kept.get(DAY))));
  }

  /** The day whose prices these are. */
  public LocalDate day() {
    return day;
  }

  public PriceCatalogue catalogue() {
    if (opened.isEmpty()) {
      opened = Optional.of(opener.get());
    }
    return opened.get();
  }

  /** A model by provider and name, remembered as used. */
  public Optional<PricedModel> find(String provider, String model) {
    Optional<PricedModel> found = catalogue().find(provider, model);
    found.ifPresent(priced -> used.put(priced.fullName(), priced));
    return found;
  }

  /** The models found so far, each once, in that order. */
  public List<PricedModel> used() {
    return List.copyOf(used.values());
  }

  /** What a run has to keep, as texts by name; nothing when no price was asked for. */
  public Map<String, String> kept() {
    if (used.isEmpty()) {
      return Map.of();
    }
    return Map.of(KEPT, CatalogueWriter.write(used.values()), DAY, day.toString());
  }
}
