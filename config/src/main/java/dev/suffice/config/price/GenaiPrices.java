package dev.suffice.config.price;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.money.DatedPrice;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.config.price.Haul.Name;
import dev.suffice.config.price.Imports.Found;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The data of pydantic's genai-prices: providers with models, in dollars per million tokens, with
 * tiers that begin above so many input tokens, and prices that begin on a day.
 */
final class GenaiPrices {
  private static final Map<String, String> WORDS = Map.of("aws", "bedrock");
  private static final Set<String> CARRIED =
      Set.of("input_mtok", "output_mtok", "cache_read_mtok", "cache_write_mtok");
  private static final String EMBEDDERS = "voyageai";

  private final Haul haul;
  private final LocalDate asOf;

  GenaiPrices(Haul haul, LocalDate asOf) {
    this.haul = haul;
    this.asOf = asOf;
  }

  void read(JsonNode providers) {
    for (JsonNode provider : providers) {
      String id = provider.path("id").asText();
      String source = provider.path("pricing_urls").path(0).asText("");
      Provenance provenance =
          Provenance.catalogue(
              asOf, source.isBlank() ? "genai-prices" : "genai-prices, after " + source);
      for (JsonNode model : provider.path("models")) {
        Name name = new Name(WORDS.getOrDefault(id, id), model.path("id").asText());
        try {
          model(name, model, provenance);
        } catch (IllegalArgumentException refused) {
          haul.leave(name, refused.getMessage());
        }
      }
    }
    for (JsonNode provider : providers) {
      String id = provider.path("id").asText();
      provider
          .path("models")
          .forEach(
              model ->
                  match(
                      new Name(WORDS.getOrDefault(id, id), model.path("id").asText()),
                      model.path("match")));
    }
  }

  private void model(Name name, JsonNode model, Provenance provenance) {
    List<DatedPrice> prices = new ArrayList<>();
    JsonNode written = model.path("prices");
    if (written.isArray()) {
      for (JsonNode dated : written) {
        prices.add(
            new DatedPrice(
                start(dated.path("constraint")), price(name, dated.path("prices"), provenance)));
      }
    } else {
      prices.add(new DatedPrice(Optional.empty(), price(name, written, provenance)));
    }
    haul.take(name, prices, Optional.empty());
  }

  private static Optional<LocalDate> start(JsonNode constraint) {
    if (constraint.isMissingNode()) {
      return Optional.empty();
    }
    if (!constraint.has("start_date")) {
      throw new IllegalArgumentException("its price depends on the hour of the day");
    }
    try {
      return Optional.of(LocalDate.parse(constraint.path("start_date").asText()));
    } catch (DateTimeException noDay) {
      throw new IllegalArgumentException("its price begins on what is no day", noDay);
    }
  }

  private TokenPrice price(Name name, JsonNode prices, Provenance provenance) {
    if (prices.isEmpty()) {
      throw new IllegalArgumentException("it has no price");
    }
    if (!Figure.isNothing(prices.path("requests_kcount"))) {
      throw new IllegalArgumentException("it has a price per request");
    }
    prices
        .properties()
        .forEach(
            figure -> {
              if (!CARRIED.contains(figure.getKey()) && !Figure.isNothing(figure.getValue())) {
                haul.leave(name, figure.getKey(), "not for text");
              }
            });
    if (found(prices, 0).writesUnread()) {
      haul.leave(name, "cache_write_mtok", "reading from the cache has no price");
    }
    boolean embeds = name.model().contains("embed") || name.provider().equals(EMBEDDERS);
    return Imports.price(
        starts(prices), start -> found(prices, start), Optional.empty(), embeds, provenance);
  }

  private static SortedSet<Long> starts(JsonNode prices) {
    var starts = new TreeSet<Long>();
    for (String figure : CARRIED) {
      for (JsonNode tier : prices.path(figure).path("tiers")) {
        if (!tier.path("start").canConvertToLong() || tier.path("start").asLong() < 1) {
          throw new IllegalArgumentException("a tier begins at no number of tokens");
        }
        starts.add(tier.path("start").asLong());
      }
    }
    return starts;
  }

  private static Found found(JsonNode prices, long start) {
    return new Found(
        at(prices.path("input_mtok"), start),
        at(prices.path("cache_read_mtok"), start),
        at(prices.path("cache_write_mtok"), start),
        at(prices.path("output_mtok"), start));
  }

  /** The figure of the highest tier that begins there or below. */
  private static Optional<Money> at(JsonNode figure, long start) {
    if (!figure.isObject()) {
      return Figure.perMillion(figure, 0);
    }
    JsonNode reached = figure.path("base");
    long highest = 0;
    for (JsonNode tier : figure.path("tiers")) {
      long begins = tier.path("start").asLong();
      if (begins <= start && begins >= highest) {
        reached = tier.path("price");
        highest = begins;
      }
    }
    return Figure.perMillion(reached, 0);
  }

  /** Names that are matched as a whole are carried over; patterns are not. */
  private void match(Name name, JsonNode rule) {
    if (!haul.isTaken(name)) {
      return;
    }
    List<String> names = new ArrayList<>();
    boolean patterns = false;
    Iterable<JsonNode> clauses = rule.has("or") ? rule.path("or") : List.of(rule);
    for (JsonNode clause : clauses) {
      if (clause.has("equals")) {
        names.add(clause.path("equals").asText());
      } else {
        patterns = true;
      }
    }
    if (patterns) {
      haul.leave(name, "match", "a rule that matches names by pattern");
    }
    haul.also(name, names);
  }
}
