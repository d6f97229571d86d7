package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Experiment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
  @TempDir Path folder;
  private Scenario scenario;

  @BeforeEach
  void prepare() {
    scenario = new Scenario(folder);
  }

  @Test
  void variablesComeFromTheEnvironmentThenFromTheFileBesideThenFromTheDefault() {
    scenario.file(".env", "# keys\nexport MODEL=\"from file\"\nKEY=from-file-too\n\n");
    String yaml = withModel("model: \"${MODEL}\", api-key: \"${KEY}\", tokens: \"${TOKENS:-12}\"");

    Fakes.FakeModel model = model(scenario.read(yaml, environment(Map.of("KEY", "from-process"))));

    assertThat(model.model()).isEqualTo("from file");
    assertThat(model.apiKey()).contains("from-process");
    assertThat(model.tokens()).contains(12);
  }

  @Test
  void variablesMayBePartOfATextAndTheirSignsCanBeWrittenPlainly() {
    String yaml = withModel("model: \"a ${NAME} and $${NAME}\"");

    assertThat(model(scenario.read(yaml, environment(Map.of("NAME", "${x} $1")))).model())
        .isEqualTo("a ${x} $1 and ${NAME}");
  }

  @Test
  void aMissingVariableIsAProblemOfItsLine() {
    assertThat(scenario.problems(withModel("model: \"${NOWHERE}\"")))
        .singleElement()
        .asString()
        .contains(
            "5:36: models.local.model:", "NOWHERE is not set", "NOWHERE=...", "${NOWHERE:-...}");
  }

  @Test
  void bracesWithoutANameAreAProblem() {
    assertThat(scenario.problems(withModel("model: \"${not a name}\"")))
        .singleElement()
        .asString()
        .contains("no name of a variable", "${NAME}");
  }

  @Test
  void aSecretInTheFileIsRefusedAndNeverRepeated() {
    List<String> problems =
        scenario.problems(
            withModel("model: sk-abc123def456, api-key: hunter22222, temprature: 1")
                + "description: the key is \"${KEY:-sk-xyz987abc111}\"\n");

    assertThat(problems).hasSize(4).noneMatch(problem -> problem.contains("hunter"));
    assertThat(problems).noneMatch(problem -> problem.contains("sk-"));
    assertThat(problems)
        .filteredOn(problem -> problem.contains("A secret stands in the file"))
        .hasSize(3)
        .allMatch(problem -> problem.contains(".env"));
  }

  @Test
  void whatComesFromTheEnvironmentIsNotRepeatedInProblems() {
    String yaml = withModel("model: m, api-key: \"${KEY}\", tokens: \"${KEY}\"");

    assertThat(scenario.problems(yaml, environment(Map.of("KEY", "tiny77"))))
        .singleElement()
        .asString()
        .contains("'${KEY}' does not fit")
        .doesNotContain("tiny77");
    assertThat(
            scenario.problems(
                yaml.replace(", tokens: \"${KEY}\"", ""), environment(Map.of("KEY", "tiny77"))))
        .singleElement()
        .asString()
        .contains("models.local.api-key:", "too short: ${KEY}")
        .doesNotContain("tiny77");
  }

  @Test
  void aLineOfTheEnvironmentFileThatSetsNothingIsAProblemThatDoesNotQuoteIt() {
    scenario.file(".env", "A=1\nmy secret thing\n");

    assertThat(scenario.problems(Scenario.PLAIN))
        .singleElement()
        .asString()
        .contains(".env:2:1:", "NAME=value")
        .doesNotContain("secret thing");
  }

  private static String withModel(String options) {
    return Scenario.PLAIN.replace(
        "provider: embedded, model: reader", "provider: openai, " + options);
  }

  private static ReadOptions environment(Map<String, String> variables) {
    return new ReadOptions(List.of(), false, variables);
  }

  private static Fakes.FakeModel model(Experiment experiment) {
    return (Fakes.FakeModel) experiment.model("local").orElseThrow().options();
  }
}
