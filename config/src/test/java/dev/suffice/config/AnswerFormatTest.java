package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Task;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerFormatTest {
  private static final String REST =
      "data: {test: orders.jsonl}\n"
          + Scenario.MODELS
          + "approaches: [{id: zero-shot, strategy: prompting, model: local}]\n";

  @TempDir Path folder;
  private Scenario scenario;

  @BeforeEach
  void orders() {
    scenario =
        new Scenario(folder)
            .file("orders.jsonl", "{\"text\": \"two nuts\", \"fields\": {\"count\": 2.50}}\n");
  }

  @Test
  void anExtractionAnswersInJsonUnlessTold() {
    Task task = scenario.read(task("kind: extraction")).task();
    assertThat(task.answerFormat()).isEqualTo(AnswerFormat.JSON);
    assertThat(task.answerSchema()).isEmpty();
    assertThat(task.instructions().text()).isEqualTo("Extract the fields from this text.");
  }

  @Test
  void aSchemaIsReadFromItsFileAndKeptWithTheSource() {
    scenario.file("answer.schema.json", "{\"type\": \"object\"}");
    var experiment =
        scenario.read(
            task("kind: generation, answer-format: {json: {schema: answer.schema.json}}"));
    assertThat(experiment.task().answerSchema()).contains("{\"type\": \"object\"}");

    scenario.file("answer.schema.json", "gone");
    var again = Fakes.reader().reread(experiment.source(), experiment.data());
    assertThat(again.task()).isEqualTo(experiment.task());
  }

  @Test
  void expectedAnswersAreObjectsTextsWithJsonOrListsOfThem() {
    scenario.file(
        "orders.jsonl",
        """
        {"text": "a", "fields": {"b": 2.50, "a": [1, 2]}}
        {"text": "b", "fields": "{ \\"a\\": 1 }"}
        {"text": "c", "fields": [{"a": 1}, {"a": 2}]}
        {"text": "d", "fields": "[1, 2]"}
        """);
    assertThat(scenario.read(task("kind: extraction")).data().test())
        .extracting(Example::expected)
        .containsExactly(
            List.of("{\"b\":2.50,\"a\":[1,2]}"),
            List.of("{\"a\":1}"),
            List.of("{\"a\":1}", "{\"a\":2}"),
            List.of("[1,2]"));
  }

  @Test
  void aRowWithBadJsonIsNamedByItsLine() {
    scenario.file(
        "orders.csv",
        "text,fields\none,\"{\"\"a\"\": 1}\"\ntwo,\"{\"\"a\"\": 1\"\nthree,\"{} {}\"\n");
    assertThat(scenario.problems(task("kind: extraction").replace("orders.jsonl", "orders.csv")))
        .hasSize(2)
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith("orders.csv:3:1: (data): The expected answer is not JSON"))
        .anySatisfy(problem -> assertThat(problem).startsWith("orders.csv:4:1: "));
  }

  @Test
  void expectedAnswersBeyondWhatIsReadOfAModelAreRefused() {
    for (String huge : List.of("[".repeat(100) + "]".repeat(100), "1e5000", "9".repeat(200))) {
      scenario.file(
          "orders.jsonl", "{\"text\": \"a\", \"fields\": \"{\\\"n\\\": %s}\"}\n".formatted(huge));
      assertThat(scenario.problems(task("kind: extraction")))
          .singleElement()
          .asString()
          .startsWith("orders.jsonl:1:1: (data): The expected answer is not JSON");
    }
  }

  @Test
  void anExpectedAnswerThatTheSchemaRefusesIsAProblemOfItsRow() {
    scenario.file("answer.schema.json", "{}");
    scenario.file("orders.jsonl", "{\"text\": \"a\", \"fields\": {\"state\": \"bad\"}}\n");
    assertThat(
            scenario.problems(
                task("kind: extraction, answer-format: {json: {schema: answer.schema.json}}")))
        .singleElement()
        .asString()
        .startsWith(
            "orders.jsonl:1:1: (data): The expected answer is not valid by the answer schema: it is bad.");
  }

  @Test
  void aSchemaThatIsNoneIsReportedWhereItIsWrong() {
    String task = task("kind: extraction, answer-format: {json: {schema: answer.schema.json}}");
    scenario.file("answer.schema.json", "{\n  \"wrong\": 1\n}");
    assertThat(scenario.problems(task))
        .singleElement()
        .asString()
        .startsWith("answer.schema.json:2:")
        .contains("task.answer-format.json.schema: It is no JSON Schema.");

    scenario.file("answer.schema.json", "{\n  \"type\" 1}");
    assertThat(scenario.problems(task))
        .singleElement()
        .asString()
        .startsWith("answer.schema.json:2:")
        .contains("This is not JSON");
  }

  @Test
  void formatsThatDoNotGoWithTheKindAreRefused() {
    assertThat(scenario.problems(task("kind: extraction, answer-format: text")))
        .anySatisfy(
            problem -> assertThat(problem).contains("answer-format of `kind: extraction` is json"));
    assertThat(scenario.problems(task("kind: classification, answer-format: json")))
        .anySatisfy(problem -> assertThat(problem).contains("write label or text"));
    assertThat(
            scenario.problems(task("kind: extraction, answer-format: {json: {schema: ../x.json}}")))
        .anySatisfy(problem -> assertThat(problem).contains("lies outside the folder"));
  }

  private static String task(String words) {
    return "experiment: orders\ntask: {%s, input: text, expected: fields}\n".formatted(words)
        + REST;
  }
}
