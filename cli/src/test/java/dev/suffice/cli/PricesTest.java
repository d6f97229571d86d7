package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTest {
  private static final String OTHER =
      """
      [{"id": "openai", "models": [
        {"id": "gpt-6-luna", "match": {"equals": "gpt-6-luna"}, "prices": {"input_mtok": 0.0000123, "output_mtok": 0.7}},
        {"id": "claude-haiku-4-5", "match": {"starts_with": "claude"}, "prices": {"input_mtok": 1, "output_mtok": 5, "input_audio_mtok": 3}},
        {"id": "free", "match": {"equals": "free"}, "prices": {}}
      ]}]
      """;

  @TempDir Path folder;

  private final Terminal terminal = Terminal.real();
  private String place;

  @BeforeEach
  void name() {
    place = "--folder=" + folder;
  }

  @Test
  void modelsAreListedWithTheirPricesToTheDigit() {
    assertThat(terminal.type("prices", "list", "--provider", "bedrock", "NOVA", place)).isZero();

    assertThat(terminal.out())
        .contains("bedrock/amazon.nova-micro-v1:0", "0.035", "0.00875", "2026-08-21", "3 models")
        .doesNotContain("openai");
  }

  @Test
  void aModelIsShownWithEveryPriceAndItsSource() {
    assertThat(terminal.type("prices", "show", "gpt-5.6-luna", place)).isZero();

    assertThat(terminal.out())
        .contains("From 2026-07-09", "From 2026-07-30, applies today")
        .contains("above 272,000 of input: $2 input", "in batches $0.1 input")
        .contains("https://github.com/pydantic/genai-prices");
  }

  @Test
  void aModelOfSeveralProvidersIsShownForEach() {
    assertThat(terminal.type("prices", "show", "text-embedding-3-small", place)).isZero();
    assertThat(terminal.out()).contains("openai/text-embedding", "azure/text-embedding");

    assertThat(terminal.type("prices", "show", "openai/text-embedding-3-small", place)).isZero();
    assertThat(terminal.out()).doesNotContain("azure/");
  }

  @Test
  void whatIsImportedGoesBeforeWhatIsShipped() throws IOException {
    Path other = Files.writeString(folder.resolve("other.json"), OTHER);

    assertThat(terminal.type("prices", "import", other.toString(), "--as-of=2026-08-21", place))
        .isZero();
    assertThat(terminal.out())
        .contains("2 models of 3 (genai-prices)", "prices.yaml", "as of 2026-08-21")
        .contains("Cost something else", "openai/gpt-6-luna")
        .contains("Models left out: 1", "it has no price (1): openai/free")
        .contains("Figures left out: 2", "input_audio_mtok, not for text (1)");

    assertThat(terminal.type("prices", "list", "luna", place)).isZero();
    assertThat(terminal.out()).contains("0.0000123", "1 of them from prices.yaml");
  }

  @Test
  void factsAreJsonWhereTheyAreWanted() throws IOException {
    Path other = Files.writeString(folder.resolve("other.json"), OTHER);

    assertThat(terminal.type("prices", "import", other.toString(), "--json", place)).isZero();
    JsonNode update = json();
    assertThat(update.path("models").asInt()).isEqualTo(2);
    assertThat(update.path("leftOut")).hasSize(3);
    assertThat(update.path("leftOut").get(0).path("reason").asText()).isEqualTo("not for text");

    assertThat(terminal.type("prices", "show", "gpt-6-luna", "--json", place)).isZero();
    JsonNode price = json().get(0).path("prices").get(0);
    assertThat(price.path("inputPerMillionUsd").asText()).isEqualTo("0.0000123");
    assertThat(price.path("cachedInputPerMillionUsd").isNull()).isTrue();
    assertThat(price.path("appliesToday").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "show gpt-6-lunar | Did you mean 'gpt-6-luna'",
        "list --provider antropic | Did you mean 'anthropic'",
        "list --folder nowhere | There is no folder 'nowhere'",
        "import nowhere.json | There is no file 'nowhere.json'",
        "import pom.xml --as-of soon | is no day",
        "import pom.xml --format litelm | Did you mean 'litellm'",
        "import pom.xml | This is not JSON",
        "shw | Did you mean 'show'",
      })
  void mistakesAreToldWithWhatWouldBeRight(String words, String remedy) {
    assertThat(terminal.type(("prices " + words).split(" "))).isEqualTo(2);
    assertThat(terminal.err()).contains(remedy);
    assertThat(Path.of("prices.yaml")).doesNotExist();
  }

  @Test
  void aRunIsBilledAtTheCataloguesPricesAndKeepsThem() throws IOException {
    LocalDate retires = LocalDate.now(ZoneOffset.UTC).plusMonths(3);
    var bench = new Workbench(folder);
    String file = bench.solvable(6, "accuracy >= 0.5");
    String text = Files.readString(Path.of(file));
    bench.write(
        "experiment.yaml",
        text.replaceAll("\n *price: .*", "")
            .replace("model: reader}", "model: reader, costs: {set-up: 10 USD}}"));
    bench.write(
        "prices.yaml",
        """
        models:
          - provider: embedded
            model: reader
            retires: %s
            prices:
              - {as-of: 2026-01-02, source: our contract, input: 3 USD per million, output: 5 USD per million}
        """
            .formatted(retires));

    terminal.type("run", file);
    bench.write("prices.yaml", "models: nonsense");

    assertThat(terminal.type("show", folder.toString(), "--json")).isZero();
    JsonNode model = json().path("models").get(0);
    assertThat(model.path("retires").asText()).isEqualTo(retires.toString());
    assertThat(model.path("price").path("inputPerMillionUsd").asText()).isEqualTo("3");
    assertThat(model.path("price").path("provenance").asText()).isEqualTo("CATALOGUE");
    assertThat(model.path("price").path("source").asText()).isEqualTo("our contract");
    assertThat(json().path("approaches").findValuesAsText("part")).contains("REPLACEMENT");
    assertThat(json().findPath("warnings").toString()).contains("more than 90 days old: reader");
  }

  @Test
  void aWrongCatalogueIsToldWithItsPlace() throws IOException {
    Files.writeString(folder.resolve("prices.yaml"), "models:\n  - {provider: openai}\n");

    assertThat(terminal.type("prices", "list", place)).isEqualTo(2);
    assertThat(terminal.err()).contains("prices.yaml:2:5", "'model' is missing");
  }

  @Test
  void withoutACommandThePageIsShownAsAnError() {
    assertThat(terminal.type("prices")).isEqualTo(2);
    assertThat(terminal.err()).contains("Usage: suffice prices");
  }

  private JsonNode json() throws JsonProcessingException {
    return new ObjectMapper().readTree(terminal.out());
  }
}
