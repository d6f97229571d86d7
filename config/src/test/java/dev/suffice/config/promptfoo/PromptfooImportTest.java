package dev.suffice.config.promptfoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.ImportedExperiment;
import dev.suffice.api.experiment.ImportedExperiment.Fate;
import dev.suffice.api.experiment.ImportedExperiment.Remark;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.config.price.Prices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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
  void aScenarioAsksEachOfItsTestsWithEachOfItsConfigurations() throws IOException {
    Files.writeString(
        folder.resolve("more.yaml"),
        "- config: [{vars: {to: Greek}}]\n  tests: [{vars: {it: d}, assert: [{type: is-json}]}]\n");
    ImportedExperiment imported =
        take(
            """
            providers: [openai:gpt-4.1-mini]
            prompts: ["{{it}} in {{to}}"]
            defaultTest: {assert: [{type: not-contains, value: sorry}]}
            scenarios:
              - config:
                  - vars: {to: French}
                  - {vars: {to: German}, assert: [{type: contains, value: "{{to}}"}]}
                tests: [{vars: {it: a}}, {vars: {it: b}}]
              - file://more.yaml
              - {tests: [{vars: {it: c}}]}
            """);
    assertThat(imported.examples()).isEqualTo(5);
    assertThat(folder.resolve("out/data/tests.jsonl"))
        .content()
        .contains("\"to\":\"French\",\"it\":\"b\",\"expected\":[{\"not-contains\":\"sorry\"}]")
        .contains(
            "\"to\":\"German\",\"it\":\"a\",\"expected\":[{\"not-contains\":\"sorry\"},{\"contains\":\"German\"}]")
        .contains("\"to\":\"Greek\",\"it\":\"d\"");
    assertThat(messages(imported)).containsExactly("10: A scenario without `config` and `tests`.");
  }

  @Test
  void templatesOfAssertionsStandWhereTheyAreNamed() throws IOException {
    ImportedExperiment imported =
        take(
            """
            providers: [openai:gpt-4.1-mini]
            prompts: ["{{it}}"]
            assertionTemplates:
              polite: {type: not-icontains, value: sorry}
              again: {$ref: "#/assertionTemplates/polite"}
            tests:
              - vars: {it: a}
                assert:
                  - {$ref: "#/assertionTemplates/polite"}
                  - {$ref: "#/assertionTemplates/again"}
                  - {$ref: "https://elsewhere/polite"}
            """);
    assertThat(folder.resolve("out/data/tests.jsonl"))
        .content()
        .contains("\"expected\":[{\"not-icontains\":\"sorry\"}]");
    assertThat(messages(imported))
        .containsExactly(
            "10: An assertion from #/assertionTemplates/again, where no assertion stands.",
            "11: An assertion from https://elsewhere/polite, where no assertion stands.");
  }

  @Test
  void whatDefaultTestPutsAroundPromptsStandsInThem() throws IOException {
    Files.writeString(
        folder.resolve("default.yaml"),
        "options: {prefix: \"In {{to}}: \", suffix: \" Short!\"}\n");
    Files.writeString(
        folder.resolve("chat.json"), "[{\"role\": \"user\", \"content\": \"{{it}}\"}]");
    ImportedExperiment imported =
        take(
            """
            providers: [openai:gpt-4.1-mini]
            prompts: ["Say {{it}}.", file://chat.json]
            defaultTest: file://default.yaml
            tests:
              - vars: {it: a, to: French}
                assert: [{type: contains, value: a}]
              - vars: {it: b, to: Greek}
                options: {suffix: Long!}
                assert: [{type: contains, value: b}]
            """);
    assertThat(imported.files().get(0)).content().contains("In {{to}}: Say {{it}}. Short!");
    assertThat(messages(imported))
        .containsExactly(
            "1: The prefix and suffix of defaultTest around a list of messages.",
            "8: The option `suffix` of a test.");
  }

  @Test
  void columnsOfATableThatAreNoTextAreLeftOut() throws IOException {
    Files.writeString(
        folder.resolve("t.csv"),
        "it,__expected,__metadata:area,__metadata:tags[],__metadata:conversationId\na,b,x,\"q,r\",c1\n");
    ImportedExperiment imported =
        take("providers: [openai:gpt-4.1-mini]\nprompts: ['{{it}}']\ntests: file://*.csv\n");
    assertThat(folder.resolve("out/data/tests.jsonl"))
        .content()
        .contains("\"area\":\"x\"")
        .doesNotContain("tags", "conversationId");
    assertThat(messages(imported))
        .containsExactly(
            "1: The column `__metadata:tags[]` of a table.",
            "1: The column `__metadata:conversationId` of a table.");
  }

  @Test
  void nothingThatIsOfAnotherKindThanExpectedVanishes() throws IOException {
    ImportedExperiment imported =
        take(
            """
            providers: [openai:gpt-4.1-mini]
            prompts: ["{{it}}", [nested]]
            defaultTest: [1]
            tests:
              - vars: {it: a}
                metadata: {area: x, tags: [a, b], conversationId: c1}
                assert: [{type: contains, value: a}]
              - [nested]
            """);
    assertThat(messages(imported))
        .containsExactly(
            "2: A prompt that is neither a text nor a block.",
            "3: A defaultTest that is no block of keys.",
            "6: The metadata `tags`, which are no text.",
            "6: The turns of a conversation: each test is asked by itself, as the first.",
            "8: A test that is neither a block of keys nor a file.");
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
    assertThatThrownBy(
            () ->
                take(
                    "providers: [openai:gpt-x]\nprompts: ['{{a}} {{b}} {{c}} {{d}}']\ntests: [{assert: [{type: is-json}], vars: {a: %s, b: %s, c: %s, d: []}}]\n"
                        .formatted(thousand, thousand, thousand)))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("a variable that has no values");
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

  /** What is not carried over, with the line. */
  private static List<String> messages(ImportedExperiment imported) {
    return imported.remarks().stream()
        .filter(remark -> remark.fate() == Fate.LEFT_OUT)
        .map(remark -> remark.places().get(0).line() + ": " + remark.message())
        .toList();
  }
}
