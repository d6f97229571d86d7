package dev.suffice.config.promptfoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.ImportedExperiment;
import dev.suffice.api.experiment.ImportedExperiment.Remark;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.config.price.Prices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptfooImportTest {
  private static final String REST =
      """

      prompts: ["{{it}}"]
      tests: [{vars: {it: a}, assert: [{type: contains, value: "{{it}}"}]}]
      """;

  @TempDir private Path folder;

  @Test
  void providersBecomeModelsOfTheirVendors() throws IOException {
    ImportedExperiment imported =
        take(
            """
            providers:
              - id: anthropic:messages:claude-x
                config: {max_tokens: 100, apiKeyEnvar: OUR_KEY}
              - id: azure:chat:ours
                config: {apiHost: ours.openai.azure.com}
              - {id: "bedrock:some.model", config: {region: eu-central-1}}
              - openrouter:maker/model
              - {id: "openai:gpt-x", config: {apiKey: written-out-key, reasoning_effort: low, cost: 0.0000015}}
            """
                + REST);
    assertThat(imported.approaches()).isEqualTo(5);
    assertThat(imported.files().get(0))
        .content()
        .contains("provider: anthropic", "max-output-tokens: 100", "api-key: \"${OUR_KEY}\"")
        .contains("https://ours.openai.azure.com/openai/v1")
        .contains("region: eu-central-1")
        .contains("https://openrouter.ai/api/v1", "${OPENROUTER_API_KEY}", "model: maker/model")
        .contains("reasoning_effort: low", "input: 1.5 USD per million")
        .doesNotContain("written-out-key");
    assertThat(imported.remarks())
        .anySatisfy(remark -> assertThat(remark.message()).contains("A key that is written out"))
        .anySatisfy(
            remark -> assertThat(remark.message()).contains("The price of claude-x is not known"));
  }

  @Test
  void filesOutsideTheFolderAreNotRead() {
    assertThatThrownBy(
            () ->
                take(
                    "providers: [openai:gpt-x]\nprompts: [file://../secret.txt]\ntests: [{vars: {a: b}}]\n"))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("lies outside the folder");
  }

  @Test
  void aNameThatNoFileCanHaveIsAProblem() {
    assertThatThrownBy(
            () -> take("providers: [openai:gpt-x]\nprompts: [\"file://a\\0b.json\"]\ntests: []\n"))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("cannot be found");
  }

  @Test
  void filesThatNameThemselvesEndTheReading() throws IOException {
    Files.writeString(folder.resolve("tests.yaml"), "- file://tests.yaml\n");
    Files.writeString(folder.resolve("providers.yaml"), "- file://providers.yaml\n");
    assertThatThrownBy(
            () ->
                take(
                    "providers: [file://providers.yaml]\nprompts: ['{{a}}']\ntests: [file://tests.yaml]\n"))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("No test");
  }

  @Test
  void aBlockThatNamesItsOwnFileEndsTheReadingToo() throws IOException {
    Files.writeString(folder.resolve("providers.yaml"), "- id: file://providers.yaml\n");
    assertThatThrownBy(() -> take("providers: [file://providers.yaml]" + REST))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("No provider");
  }

  @Test
  void moreCombinationsThanAnybodyAsksAreLeftOutBeforeTheyAreMade() {
    String thousand = IntStream.range(0, 1_000).boxed().toList().toString();
    assertThatThrownBy(
            () ->
                take(
                    "providers: [openai:gpt-x]\nprompts: ['{{a}} {{b}} {{c}}']\ntests: [{assert: [{type: is-json}], vars: {a: %s, b: %s, c: %s}}]\n"
                        .formatted(thousand, thousand, thousand)))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("More than a million combinations");
  }

  @Test
  void aKeyInAVariableIsAskedOfTheEnvironmentHoweverItIsWritten() throws IOException {
    ImportedExperiment imported =
        take(
            """
            providers:
              - {id: "openai:gpt-x", config: {apiKey: "${FIRST_KEY}"}}
              - {id: "openai:gpt-y", config: {apiKey: "{{ env.SECOND_KEY }}"}}
            """
                + REST);
    assertThat(imported.files().get(0))
        .content()
        .contains("api-key: \"${FIRST_KEY}\"", "api-key: \"${SECOND_KEY}\"")
        .doesNotContain("$${");
  }

  @Test
  void settingsOfAProviderAskNothingOfOurEnvironment() throws IOException {
    ImportedExperiment imported =
        take(
            """
            providers:
              - {id: "openai:gpt-x", config: {stop: ["${HOME}", "{{ env.END }}"]}}
              - {id: "bedrock:some.model", config: {region: "${HOME}"}}
            """
                + REST);
    assertThat(imported.files().get(0))
        .content()
        .contains("- \"$${HOME}\"", "- \"${END}\"", "region: \"$${HOME}\"");
  }

  @Test
  void repetitionsAndConcurrencyThatAreNoCountsAreLeftOut() throws IOException {
    ImportedExperiment imported =
        take(
            "evaluateOptions: {repeat: 2.5, maxConcurrency: -4}\nproviders: [openai:gpt-x]" + REST);
    assertThat(imported.files().get(0)).content().doesNotContain("repetitions", "concurrency");
    assertThat(imported.remarks())
        .extracting(Remark::message)
        .contains(
            "`repeat` is 2.5, which is no count.", "`maxConcurrency` is -4, which is no count.");
  }

  @Test
  void whatLooksLikeAVariableOfOursStaysText() throws IOException {
    ImportedExperiment imported =
        take(
            "description: costs ${HOME}\nproviders: [openai:gpt-x]\nprompts: ['{{it}} at ${PRICE}']\n"
                + "tests: [{vars: {it: a}, assert: [{type: equals, value: '${X}'}]}]\n");
    assertThat(imported.files().get(0)).content().contains("$${HOME}", "$${PRICE}");
    assertThat(imported.files().get(1)).content().contains("\"expected\":\"${X}\"");
  }

  private ImportedExperiment take(String configuration) throws IOException {
    Path file = Files.writeString(folder.resolve("promptfooconfig.yaml"), configuration);
    var request = new ImportRequest(file, Optional.empty(), folder.resolve("out"), false);
    return new PromptfooImport(new Prices(Clock.systemUTC())).take(request);
  }
}
