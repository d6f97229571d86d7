package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Secret;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of vendors, their own parameters, and the short forms of models. */
class VendorModelTest {
  private static final String PRICE =
      "price: {input: 1 USD per million, output: 2 USD per million}";

  @TempDir Path folder;
  private Scenario scenario;

  @BeforeEach
  void prepare() {
    scenario = new Scenario(folder);
  }

  @Test
  void theKeyIsTakenFromTheVendorsUsualVariable() {
    String yaml = withModel("{provider: vendor, model: m, " + PRICE + "}");
    assertThat(model(scenario.read(yaml, with("VENDOR_API_KEY", "from-process"))).apiKey())
        .contains(new Secret("from-process"));
    scenario.file(".env", "VENDOR_API_KEY=from-file\n");
    assertThat(model(scenario.read(yaml)).apiKey()).contains(new Secret("from-file"));
  }

  @Test
  void theVariableThatTheFileNamesGoesFirst() {
    String yaml =
        withModel("{provider: vendor, model: m, api-key: \"${HOUSE_KEY}\", " + PRICE + "}");
    var variables = Map.of("VENDOR_API_KEY", "usual", "HOUSE_KEY", "own");
    Experiment experiment = scenario.read(yaml, new ReadOptions(List.of(), false, variables));
    assertThat(model(experiment).apiKey()).contains(new Secret("own"));
    assertThat(experiment.toString()).doesNotContain("\"own\"", "=own").contains("(secret)");
    assertThat(experiment.source().placeholders()).isEmpty();
  }

  @Test
  void aKeyThatIsNowhereIsMissedByWhoCallsTheModelAlone() {
    String yaml = withModel("{provider: vendor, model: m, " + PRICE + "}");
    Experiment keyless = scenario.read(yaml);
    assertThat(keyless.missingKeys())
        .singleElement()
        .asString()
        .contains("models.local.api-key", "VENDOR_API_KEY is not set", ".env", "${NAME}");
    assertThatExceptionOfType(InvalidExperimentException.class).isThrownBy(keyless::requireKeys);
    Experiment before = scenario.read(yaml, with("VENDOR_API_KEY", "k"));
    Experiment again = Fakes.reader().reread(before.source(), before.data());
    assertThat(model(again).apiKey()).isEmpty();
    again.requireKeys();
  }

  @Test
  void aVariableThatTheFileNamesForAKeyIsMissedLikewise() {
    String yaml =
        withModel("{provider: vendor, model: m, api-key: \"${HOUSE_KEY}\", " + PRICE + "}");
    assertThat(scenario.read(yaml).missingKeys())
        .singleElement()
        .asString()
        .contains("models.local.api-key", "HOUSE_KEY is not set", ".env")
        .doesNotContain("default");
    assertThat(scenario.read(yaml, with("HOUSE_KEY", " ")).missingKeys()).hasSize(1);
    assertThat(scenario.read(yaml, with("HOUSE_KEY", "k")).missingKeys()).isEmpty();
  }

  @Test
  void aKeyInTheFileIsRefusedAndNotRepeated() {
    assertThat(
            scenario.problems(
                withModel("{provider: vendor, model: m, api-key: abc123xyz, " + PRICE + "}")))
        .singleElement()
        .asString()
        .contains("models.local.api-key", "A secret stands in the file itself", "${NAME}")
        .doesNotContain("abc123xyz");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vendor:m", "vendor/m"})
  void aShortFormStandsForProviderAndModel(String written) {
    String yaml = withModel("{model: \"%s\", %s}".formatted(written, PRICE));
    ModelSpec spec = scenario.read(yaml, with("VENDOR_API_KEY", "k")).model("local").orElseThrow();
    assertThat(spec.provider()).isEqualTo("vendor");
    assertThat(((Fakes.KeyedModel) spec.options()).model()).isEqualTo("m");
    assertThat(scenario.problems(withModel(written), with("VENDOR_API_KEY", "k")))
        .singleElement()
        .asString()
        .contains("price");
  }

  @Test
  void slashesAndColonsInNamesOfModelsStayWhereTheyAre() {
    String yaml = withModel("{provider: vendor, model: \"vendor/a:b\", " + PRICE + "}");
    assertThat(model(scenario.read(yaml, with("VENDOR_API_KEY", "k"))).model())
        .isEqualTo("vendor/a:b");
  }

  @Test
  void parametersOfTheVendorMayBeAnythingButNothing() {
    String extra = "extra: {effort: low, top_k: 5, flags: [true, {deep: 0.5}], text: \"7\"}";
    String yaml = withModel("{provider: vendor, model: m, " + extra + ", " + PRICE + "}");
    assertThat(
            model(scenario.read(yaml, with("VENDOR_API_KEY", "k"))).extra().orElseThrow().values())
        .containsEntry("effort", "low")
        .containsEntry("top_k", BigDecimal.valueOf(5))
        .containsEntry("flags", List.of(true, Map.of("deep", new BigDecimal("0.5"))))
        .containsEntry("text", "7");
    assertThat(
            scenario.problems(yaml.replace("effort: low", "effort:"), with("VENDOR_API_KEY", "k")))
        .singleElement()
        .asString()
        .contains("models.local.extra.effort", "There is no value here");
  }

  private static String withModel(String model) {
    String local = Scenario.MODELS.lines().toList().get(1);
    return Scenario.PLAIN.replace(local, "  local: " + model);
  }

  private static ReadOptions with(String variable, String value) {
    return new ReadOptions(List.of(), false, Map.of(variable, value));
  }

  private static Fakes.KeyedModel model(Experiment experiment) {
    return (Fakes.KeyedModel) experiment.model("local").orElseThrow().options();
  }
}
