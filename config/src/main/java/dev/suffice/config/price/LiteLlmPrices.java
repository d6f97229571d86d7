package dev.suffice.config.price;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.money.DatedPrice;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.config.price.Haul.Name;
import dev.suffice.config.price.Imports.Found;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LiteLLM's {@code model_prices_and_context_window.json}: models by name, in dollars per token. The
 * rates of calls above so many thousand tokens of input stand beside the usual ones.
 */
final class LiteLlmPrices {
  /** What every model says. */
  static final String PROVIDER = "litellm_provider";

  private static final String SOURCE = "https://github.com/BerriAI/litellm";
  private static final int LONGEST_SOURCE = 500;
  private static final int PER_MILLION = 6;
  private static final Map<String, String> WORDS =
      Map.of(
          "gemini", "google",
          "bedrock_converse", "bedrock",
          "fireworks_ai", "fireworks",
          "together_ai", "together");
  private static final Set<String> NO_MODELS = Set.of("sample_spec", "fallback_generalizations");
  private static final Set<String> TEXT = Set.of("chat", "completion", "responses", "");
  private static final String EMBEDDING = "embedding";
  private static final String INPUT = "input_cost_per_token";
  private static final String OUTPUT = "output_cost_per_token";
  private static final String READ = "cache_read_input_token_cost";
  private static final String WRITE = "cache_creation_input_token_cost";
  private static final String BATCHES = "_batches";
  private static final Pattern TIER =
      Pattern.compile(
          "(?:%s|%s|%s|%s)_above_([0-9]{1,6})k_tokens".formatted(INPUT, OUTPUT, READ, WRITE));
  private static final Set<String> CARRIED =
      Set.of(INPUT, OUTPUT, READ, WRITE, INPUT + BATCHES, OUTPUT + BATCHES);
  private static final Set<String> ALWAYS_PAID =
      Set.of("input_cost_per_request", "input_cost_per_query", "citation_cost_per_token");
  private static final Set<String> PAID_BY_SEARCH = Set.of("perplexity");

  private final Haul haul;
  private final LocalDate asOf;

  LiteLlmPrices(Haul haul, LocalDate asOf) {
    this.haul = haul;
    this.asOf = asOf;
  }

  void read(List<Map.Entry<String, JsonNode>> models) {
    for (Map.Entry<String, JsonNode> model : models) {
      if (!NO_MODELS.contains(model.getKey())) {
        Name name = name(model.getKey(), model.getValue());
        try {
          haul.take(name, List.of(price(name, model.getValue())), retires(name, model.getValue()));
        } catch (IllegalArgumentException refused) {
          haul.leave(name, refused.getMessage());
        }
      }
    }
  }

  /** The provider stands before the name where it has to be told. */
  private static Name name(String key, JsonNode model) {
    String provider = model.path(PROVIDER).asText("unknown");
    String name = key.startsWith(provider + "/") ? key.substring(provider.length() + 1) : key;
    return new Name(WORDS.getOrDefault(provider, provider), name);
  }

  private DatedPrice price(Name name, JsonNode model) {
    String mode = model.path("mode").asText("");
    if (!TEXT.contains(mode) && !mode.equals(EMBEDDING)) {
      throw new IllegalArgumentException("it is no model that reads and writes text");
    }
    refuseTooCheap(name, model);
    left(name, model);
    boolean embeds = mode.equals(EMBEDDING);
    TokenPrice price =
        Imports.price(
            starts(model),
            start -> found(model, start),
            batch(model, embeds),
            embeds,
            provenance(model));
    return new DatedPrice(Optional.empty(), price);
  }

  /** What would make the model look cheaper than it is. */
  private static void refuseTooCheap(Name name, JsonNode model) {
    if (ALWAYS_PAID.stream().anyMatch(figure -> !Figure.isNothing(model.path(figure)))
        || PAID_BY_SEARCH.contains(name.provider())) {
      throw new IllegalArgumentException("it has a price per request");
    }
    JsonNode reasoning = model.path("output_cost_per_reasoning_token");
    Optional<Money> thinking = Figure.perMillion(reasoning, PER_MILLION);
    if (thinking.isPresent() && !thinking.equals(figure(model, OUTPUT))) {
      throw new IllegalArgumentException("its reasoning has a price of its own");
    }
  }

  private void left(Name name, JsonNode model) {
    model
        .properties()
        .forEach(
            figure -> {
              if (isLeft(figure.getKey()) && !Figure.isNothing(figure.getValue())) {
                haul.leave(name, figure.getKey(), "not for text, or not asked for");
              }
            });
    if (found(model, 0).writesUnread()) {
      haul.leave(name, WRITE, "reading from the cache has no price");
    }
  }

  private static boolean isLeft(String figure) {
    return figure.contains("cost")
        && !figure.equals("output_cost_per_reasoning_token")
        && !CARRIED.contains(figure)
        && !TIER.matcher(figure).matches();
  }

  private static SortedSet<Long> starts(JsonNode model) {
    var starts = new TreeSet<Long>();
    model
        .fieldNames()
        .forEachRemaining(
            figure -> {
              Matcher tier = TIER.matcher(figure);
              if (tier.matches() && !Figure.isNothing(model.path(figure))) {
                starts.add(Long.parseLong(tier.group(1)) * 1_000);
              }
            });
    return starts;
  }

  private static Found found(JsonNode model, long start) {
    return new Found(
        at(model, INPUT, start),
        at(model, READ, start),
        at(model, WRITE, start),
        at(model, OUTPUT, start));
  }

  /** The figure of the highest tier that begins there or below. */
  private static Optional<Money> at(JsonNode model, String figure, long start) {
    return starts(model).headSet(start + 1).stream()
        .map(begins -> figure + "_above_" + begins / 1_000 + "k_tokens")
        .filter(model::has)
        .reduce((lower, higher) -> higher)
        .flatMap(tier -> figure(model, tier))
        .or(() -> figure(model, figure));
  }

  private static Optional<TokenRates> batch(JsonNode model, boolean embeds) {
    Optional<Money> input = figure(model, INPUT + BATCHES);
    Optional<Money> output = figure(model, OUTPUT + BATCHES);
    return input.isPresent() && (output.isPresent() || embeds)
        ? Optional.of(TokenRates.of(input.get(), output.orElse(Money.ZERO)))
        : Optional.empty();
  }

  private static Optional<Money> figure(JsonNode model, String figure) {
    return Figure.perMillion(model.path(figure), PER_MILLION);
  }

  private Provenance provenance(JsonNode model) {
    String source = model.path("source").asText("");
    boolean usable = !source.isBlank() && source.length() <= LONGEST_SOURCE;
    return Provenance.catalogue(asOf, usable ? "LiteLLM, after " + source : SOURCE);
  }

  private Optional<LocalDate> retires(Name name, JsonNode model) {
    String day = model.path("deprecation_date").asText("");
    if (day.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeException noDay) {
      haul.leave(name, "deprecation_date", "no day");
      return Optional.empty();
    }
  }
}
