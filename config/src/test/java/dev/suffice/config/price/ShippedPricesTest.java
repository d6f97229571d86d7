package dev.suffice.config.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.money.PriceCatalogue;
import dev.suffice.api.money.PricedModel;
import dev.suffice.api.money.Provenance;
import dev.suffice.config.document.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedPricesTest {
  private static final PriceCatalogue SHIPPED = new Prices(Clock.systemUTC()).shipped();

  @ParameterizedTest
  @MethodSource("models")
  void everyPriceHasASourceAndADate(PricedModel model) {
    assertThat(model.prices())
        .isNotEmpty()
        .allSatisfy(
            dated -> {
              Provenance provenance = dated.price().provenance();
              assertThat(provenance.kind()).isEqualTo(Provenance.Kind.CATALOGUE);
              assertThat(provenance.source().orElseThrow()).startsWith("https://");
              assertThat(provenance.asOf().orElseThrow()).isAfter(LocalDate.of(2026, 1, 1));
            });
  }

  @ParameterizedTest
  @MethodSource("models")
  void noPriceIsOutOfProportion(PricedModel model) {
    assertThat(model.prices())
        .allSatisfy(
            dated -> {
              var rates = dated.price().tariff().now();
              assertThat(rates.input().toDouble()).isBetween(0.01, 10.0);
              assertThat(rates.output().toDouble()).isBetween(0.0, 60.0);
              rates.cachedInput().ifPresent(cached -> assertThat(cached).isLessThan(rates.input()));
              rates.cacheWrite().ifPresent(write -> assertThat(write).isGreaterThan(rates.input()));
              dated
                  .price()
                  .longContext()
                  .forEach(
                      tier -> assertThat(tier.tariff().now().input()).isGreaterThan(rates.input()));
              dated
                  .price()
                  .tariff()
                  .batch()
                  .ifPresent(batch -> assertThat(batch.input().times(2)).isEqualTo(rates.input()));
            });
  }

  @Test
  void everyVendorOfTheLanguageHasModels() {
    assertThat(SHIPPED.providers())
        .contains("openai", "azure", "anthropic", "google", "mistral", "bedrock");
  }

  @Test
  void whatIsWrittenIsReadAsTheSame() {
    var problems = new Problems();
    String text = CatalogueWriter.write(SHIPPED.models());

    PriceCatalogue again = new CatalogueReader(problems).read("prices.yaml", text);

    assertThat(problems.toList()).isEmpty();
    assertThat(again.models()).isEqualTo(SHIPPED.models());
    assertThat(text).contains("input: 0.1 USD per million");
  }

  @Test
  void namesThatLookLikeSomethingElseAreReadAsTheyWereWritten() {
    PricedModel luna = SHIPPED.find("openai", "gpt-6-luna").orElseThrow();
    List<PricedModel> odd =
        Stream.of("true", "405", "1e3", "null", "@cf/meta", "a: b", "x # y", "'quoted'", "- dash")
            .map(
                name ->
                    new PricedModel(
                        "p", name, List.of(), luna.prices(), luna.retires(), luna.note()))
            .toList();
    var problems = new Problems();

    PriceCatalogue again =
        new CatalogueReader(problems).read("prices.yaml", CatalogueWriter.write(odd));

    assertThat(problems.toList()).isEmpty();
    assertThat(again.models()).containsExactlyInAnyOrderElementsOf(odd);
  }

  static List<PricedModel> models() {
    return SHIPPED.models();
  }
}
