package dev.suffice.config.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.money.ImportedPrices;
import dev.suffice.api.money.LongContext;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.PriceCatalogue;
import dev.suffice.api.money.PriceFormat;
import dev.suffice.api.money.PricedModel;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceImportTest {
  private static final LocalDate DAY = LocalDate.of(2026, 8, 21);
  private static final Path REAL = Path.of("../../shared/data/genai_prices.json");

  private final Prices prices = new Prices(Clock.systemUTC());

  @TempDir Path folder;

  @Test
  void genaiPricesAreTakenOverToTheDigit() {
    ImportedPrices imported = read("genai.json");
    PriceCatalogue models = PriceCatalogue.of(imported.models());

    assertThat(imported.format()).isEqualTo(PriceFormat.GENAI_PRICES);
    assertThat(imported.models())
        .extracting(PricedModel::fullName)
        .containsExactly(
            "openai/exact",
            "openai/dated",
            "openai/tiered",
            "openai/speaking",
            "openai/text-embedding-1",
            "openai/small",
            "bedrock/small");
    assertThat(now(models.find("openai", "exact-1")))
        .isEqualTo(
            new TokenRates(
                Money.usd("0.1"),
                Optional.of(Money.usd("0.01")),
                Optional.of(Money.usd("0.125")),
                Money.usd("0.5")));
    assertThat(now(models.find("openai", "text-embedding-1")))
        .isEqualTo(TokenRates.of(Money.usd("0.02"), Money.ZERO));
    assertThat(price(models.find("openai", "exact")).provenance().toString())
        .isEqualTo("CATALOGUE 2026-08-21");
    assertThat(price(models.find("openai", "exact")).provenance().source())
        .contains("genai-prices, after https://example.com/pricing");
  }

  @Test
  void datedPricesBeginOnTheirDay() {
    PricedModel dated =
        PriceCatalogue.of(read("genai.json").models()).find("openai", "dated").orElseThrow();

    assertThat(dated.on(LocalDate.of(2026, 8, 31)).orElseThrow().price().tariff().now().input())
        .isEqualTo(Money.usd("2"));
    assertThat(dated.on(LocalDate.of(2026, 9, 1)).orElseThrow().price().tariff().now().input())
        .isEqualTo(Money.usd("3"));
  }

  @Test
  void aTierTakesWhatItDoesNotSayFromTheOneBelow() {
    TokenPrice tiered =
        price(PriceCatalogue.of(read("genai.json").models()).find("openai", "tiered"));

    assertThat(tiered.longContext())
        .extracting(LongContext::aboveTokens)
        .containsExactly(200_000L, 400_000L);
    assertThat(tiered.tariff(400_001).now())
        .isEqualTo(
            new TokenRates(
                Money.usd("7"),
                Optional.of(Money.usd("0.25")),
                Optional.empty(),
                Money.usd("22.5")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "genai.json | openai/small | a price has more than 12 decimals",
        "genai.json | openai/halved | it has no price of output",
        "genai.json | openai/hourly | its price depends on the hour of the day",
        "genai.json | openai/searching | it has a price per request",
        "genai.json | openai/free | it has no price",
        "genai.json | openai/zero | its price is 0, which stands for unknown",
        "genai.json | openai/negative | a price is negative",
        "genai.json | openai/absurd | a price is above 10,000 USD per million tokens",
        "genai.json | openai/prose | a price is no number",
        "genai.json | openai/two?words | its name is too long, or holds blanks or other than ASCII",
        "litellm.json | openai/thinking | its reasoning has a price of its own",
        "litellm.json | openai/asking | it has a price per request",
        "litellm.json | openai/painting | it is no model that reads and writes text",
        "litellm.json | ollama/free | its price is 0, which stands for unknown",
        "litellm.json | openai/noisy | a price has more than 12 decimals",
        "litellm.json | openai/small | a model of this name was taken over already",
      })
  void whatWouldBeWrongIsLeftOutAndListed(String file, String model, String reason) {
    assertThat(read(file).leftOut())
        .contains(new ImportedPrices.LeftOut(model, Optional.empty(), reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "genai.json | openai/speaking | input_audio_mtok | not for text",
        "genai.json | openai/dated | match | a rule that matches names by pattern",
        "genai.json | bedrock/small | match | a rule that matches names by pattern",
        "litellm.json | openai/small | input_cost_per_token_priority | not for text, or not asked for",
        "litellm.json | anthropic/written | cache_creation_input_token_cost | reading from the cache has no price",
        "litellm.json | anthropic/written | cache_creation_input_token_cost_above_1hr | not for text, or not asked for",
        "litellm.json | anthropic/written | deprecation_date | no day",
      })
  void figuresThatCannotBeKeptAreListed(String file, String model, String figure, String reason) {
    assertThat(read(file).leftOut())
        .contains(new ImportedPrices.LeftOut(model, Optional.of(figure), reason));
  }

  @Test
  void liteLlmsPricesPerTokenBecomePricesPerMillion() {
    ImportedPrices imported = read("litellm.json");
    PriceCatalogue models = PriceCatalogue.of(imported.models());

    assertThat(imported.format()).isEqualTo(PriceFormat.LITELLM);
    assertThat(imported.models())
        .extracting(PricedModel::fullName)
        .containsExactly(
            "openai/small",
            "google/tiered",
            "azure/eu/small",
            "openai/vectors",
            "anthropic/written");
    TokenPrice small = price(models.find("openai", "small"));
    assertThat(small.tariff().now())
        .isEqualTo(
            new TokenRates(
                Money.usd("0.15"),
                Optional.of(Money.usd("0.075")),
                Optional.empty(),
                Money.usd("0.6")));
    assertThat(small.tariff().batch())
        .contains(TokenRates.of(Money.usd("0.075"), Money.usd("0.3")));
    assertThat(models.find("openai", "small").orElseThrow().retires())
        .contains(LocalDate.of(2027, 1, 14));
    assertThat(price(models.find("google", "tiered")).tariff(200_001).now())
        .isEqualTo(
            new TokenRates(
                Money.usd("2.5"),
                Optional.of(Money.usd("0.125")),
                Optional.empty(),
                Money.usd("15")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7",
        "[]",
        "[1, {\"models\": 7}]",
        "{}",
        "{\"a\": {\"b\": 1}}",
        "[{\"models\": [",
        "not json",
        "{\"a\": {\"litellm_provider\": \"x\"",
      })
  void whatIsNoCatalogueIsRefused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("x.json"), text);

    assertThatThrownBy(() -> prices.read(file, Optional.empty(), DAY))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("x.json:");
  }

  @Test
  void deepAndLongInputIsRefusedQuickly() throws IOException {
    Path deep = Files.writeString(folder.resolve("deep.json"), "[".repeat(100_000));
    Path digits =
        Files.writeString(
            folder.resolve("digits.json"), "[{\"models\": [" + "1".repeat(100_000) + "]}]");

    for (Path file : List.of(deep, digits)) {
      assertThatThrownBy(() -> prices.read(file, Optional.empty(), DAY))
          .isInstanceOf(InvalidExperimentException.class)
          .hasMessageContaining("not JSON");
    }
  }

  @Test
  void theFormatThatIsSaidIsTheOneThatCounts() {
    assertThatThrownBy(
            () -> prices.read(resource("genai.json"), Optional.of(PriceFormat.LITELLM), DAY))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("no price catalogue of the format litellm");
  }

  @Test
  void importedModelsReplaceThoseOfTheirNameAndNoOthers() throws IOException {
    Files.writeString(
        folder.resolve("prices.yaml"),
        """
        models:
          - {provider: openai, model: exact-1, prices: [{as-of: 2026-01-01, source: me, input: 7 USD per million, output: 8 USD per million}]}
          - {provider: openai, model: mine, prices: [{as-of: 2026-01-01, source: me, input: 7 USD per million, output: 8 USD per million}]}
        """);

    Path file = prices.keep(folder, read("genai.json"));

    PriceCatalogue own = prices.own(folder);
    assertThat(now(own.find("openai", "exact-1")).input()).isEqualTo(Money.usd("0.1"));
    assertThat(now(own.find("openai", "mine")).input()).isEqualTo(Money.usd("7"));
    assertThat(own.models()).hasSize(8);
    assertThat(file).isEqualTo(folder.resolve("prices.yaml"));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void moreThanCanBeReadAgainIsNotWritten() throws IOException {
    Path old = Files.writeString(folder.resolve("prices.yaml"), "models: []\n");
    PricedModel one = read("genai.json").models().get(0);
    List<PricedModel> many =
        IntStream.range(0, 20_000).mapToObj(number -> one.named(List.of("m" + number))).toList();
    var tooMany = new ImportedPrices(PriceFormat.LITELLM, many, List.of());

    assertThatThrownBy(() -> prices.keep(folder, tooMany))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("prices.yaml");
    assertThat(old).hasContent("models: []");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(old);
    }
  }

  @Test
  void theRealGenaiPricesAreTakenOverWhole() throws IOException {
    Assumptions.assumeThat(REAL).exists();

    ImportedPrices imported = prices.read(REAL, Optional.empty(), DAY);
    prices.keep(folder, imported);
    PriceCatalogue own = prices.own(folder);

    long whole = imported.leftOut().stream().filter(left -> left.figure().isEmpty()).count();
    assertThat(imported.models().size() + whole).isEqualTo(1442);
    assertThat(imported.models()).hasSizeGreaterThan(1_200);
    assertThat(own.models()).containsExactlyInAnyOrderElementsOf(imported.models());
    assertThat(now(own.find("anthropic", "claude-haiku-4-5")).cacheWrite())
        .contains(Money.usd("1.25"));
  }

  private ImportedPrices read(String name) {
    return prices.read(resource(name), Optional.empty(), DAY);
  }

  private static Path resource(String name) {
    try {
      return Path.of(PriceImportTest.class.getResource(name).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static TokenPrice price(Optional<PricedModel> model) {
    return model.orElseThrow().prices().get(0).price();
  }

  private static TokenRates now(Optional<PricedModel> model) {
    return price(model).tariff().now();
  }
}
