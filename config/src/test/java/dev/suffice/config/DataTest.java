package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Passage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataTest {
  @TempDir Path folder;
  private Scenario scenario;

  @BeforeEach
  void prepare() {
    scenario = new Scenario(folder);
  }

  @Test
  void everyFormatGivesTheSameExamples() {
    scenario
        .file(
            "a.csv",
            "id,message,queue,channel\n7,\"Hi, \"\"you\"\"\nthere\",billing,mail\n8,yes,cards,\n")
        .file(
            "a.tsv",
            "\uFEFFid\tmessage\tqueue\tchannel\r\n7\t\"Hi, \"\"you\"\"\nthere\"\tbilling\tmail\r\n8\tyes\tcards\t\r\n")
        .file(
            "a.jsonl",
            """
            {"id": 7, "message": "Hi, \\"you\\"\\nthere", "queue": "billing", "channel": "mail"}

            {"id": 8, "message": "yes", "queue": "cards", "channel": null}
            """)
        .file(
            "a.json",
            """
            [{"id": 7, "message": "Hi, \\"you\\"\\nthere", "queue": "billing", "channel": "mail"},
             {"id": 8, "message": "yes", "queue": "cards"}]
            """);

    for (String file : List.of("a.csv", "a.tsv", "a.jsonl", "a.json")) {
      List<Example> test = read("file: " + file).test();

      assertThat(test).as(file).hasSize(2);
      assertThat(test.get(0).id()).isEqualTo("7");
      assertThat(test.get(0).input()).isEqualTo("Hi, \"you\"\nthere");
      assertThat(test.get(0).expected()).containsExactly("billing");
      assertThat(test.get(0).slices()).containsExactly(Map.entry("channel", "mail"));
      assertThat(test.get(1).slices()).containsExactly(Map.entry("channel", "(missing)"));
    }
  }

  @Test
  void numbersAndTruthValuesBecomeTextToTheDigitAndListsAreAcceptableAnswers() {
    scenario.file(
        "qa.jsonl",
        """
        {"q": 1.10, "a": ["yes", "yep", "yes"], "text": ["one", "two"], "sure": true, "more": {"x": [1]}}
        {"q": 12, "a": false, "text": "alone"}
        """);

    List<Example> test = scenario.read(questions("{file: qa.jsonl}")).data().test();

    assertThat(test.get(0).input()).isEqualTo("1.10");
    assertThat(test.get(0).expected()).containsExactly("yes", "yep");
    assertThat(test.get(0).passages())
        .containsExactly(new Passage("text 1", "one"), new Passage("text 2", "two"));
    assertThat(test.get(0).fields())
        .containsEntry("sure", "true")
        .containsEntry("more", "{\"x\":[1]}");
    assertThat(test.get(1).expected()).containsExactly("false");
    assertThat(test.get(1).passages()).containsExactly(new Passage("text", "alone"));
  }

  private Dataset read(String data) {
    return scenario.read(Scenario.withData("{" + data + "}")).data();
  }

  private static String questions(String data) {
    return """
        experiment: qa
        task: {kind: question-answering, input: q, expected: a, context: text}
        data: %s
        models:
          m: {provider: openai, model: m, price: {input: 1 USD per million, output: 1 USD per million}}
        approaches: [{id: a, strategy: prompting, model: m}]
        """
        .formatted(data);
  }
}
