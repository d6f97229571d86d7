package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Passage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  @Test
  void aSplitByHashKeepsEqualTextsTogetherAndMovesNothingWhenARowIsAdded() {
    scenario.file("messages.csv", Scenario.rows(500));
    Dataset before = scenario.read(Scenario.PLAIN).data();
    scenario.file(
        "messages.csv",
        Scenario.rows(500).replace("channel\n", "channel\nnew one,billing,web\n")
            + "message   number 1 ,cards,web\n");
    Dataset after = scenario.read(Scenario.PLAIN).data();

    assertThat(before.training()).hasSizeBetween(160, 240);
    assertThat(inputs(after.training())).containsAll(inputs(before.training()));
    assertThat(inputs(after.test())).containsAll(inputs(before.test()));
    assertThat(before.training().size() + before.test().size()).isEqualTo(500);
    boolean training = inputs(after.training()).contains("message number 1");
    assertThat(inputs(training ? after.training() : after.test())).contains("message   number 1 ");
  }

  @Test
  void anotherSeedIsAnotherSplit() {
    Dataset seven = scenario.read(Scenario.PLAIN).data();
    Dataset eight = scenario.read(Scenario.PLAIN, "data.split.seed=8").data();

    assertThat(inputs(eight.training())).isNotEqualTo(inputs(seven.training()));
  }

  @Test
  void aStratifiedSplitHasExactSharesInEachClass() {
    scenario.file("messages.csv", Scenario.rows(60));

    Dataset data =
        scenario
            .read(
                Scenario.PLAIN,
                "data.split={train: 40%, validation: 10%, test: 50%}",
                "data.stratify-by=queue")
            .data();

    for (String queue : List.of("billing", "cards", "loans")) {
      assertThat(data.training()).filteredOn(row -> row.expected().contains(queue)).hasSize(8);
      assertThat(data.validation()).filteredOn(row -> row.expected().contains(queue)).hasSize(2);
      assertThat(data.test()).filteredOn(row -> row.expected().contains(queue)).hasSize(10);
    }
  }

  @Test
  void groupsStayTogether() {
    String rows =
        IntStream.range(0, 200)
            .mapToObj(i -> "text %d,%s,g%d".formatted(i, i % 2 == 0 ? "x" : "y", i / 10))
            .collect(Collectors.joining("\n", "message,queue,channel\n", "\n"));
    scenario.file("messages.csv", rows);

    Dataset data = scenario.read(Scenario.PLAIN, "data.group-by=channel").data();

    assertThat(groups(data.training()))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(groups(data.test()));
  }

  @Test
  void textsInBothTrainingAndTestLeaveTrainingWithAWarning() {
    scenario
        .file(
            "a.csv",
            "message,queue,channel\nfirst,billing,w\n second  one,cards,w\nthird,loans,w\n")
        .file("b.csv", "message,queue,channel\nsecond one,cards,w\nother,billing,w\n");

    Experiment dropped = scenario.read(withData("{train: a.csv, test: b.csv}"));
    Experiment kept = scenario.read(withData("{train: a.csv, test: b.csv, overlap: keep}"));

    assertThat(inputs(dropped.data().training())).containsExactly("first", "third");
    assertThat(dropped.data().test()).hasSize(2);
    assertThat(dropped.warnings())
        .anySatisfy(
            warning ->
                assertThat(warning)
                    .isEqualTo(
                        "1 text stands in both the training and the test split; left out of"
                            + " training: 1 row (train-2 'second one')."));
    assertThat(dropped.data().leftOut())
        .singleElement()
        .extracting(Example::id)
        .isEqualTo("train-2");
    assertThat(kept.data().training()).hasSize(3);
    assertThat(kept.data().leftOut()).isEmpty();
    assertThat(kept.warnings()).anySatisfy(warning -> assertThat(warning).contains("kept"));
    assertThat(scenario.problems(withData("{train: a.csv, test: b.csv, overlap: refuse}")))
        .singleElement()
        .asString()
        .contains("data.overlap:", "train-2 'second one'", "overlap: drop");
  }

  @Test
  void equalTextsWithDifferentLabelsAreListed() {
    scenario.file("messages.csv", Scenario.rows(40) + "message number 0,loans,web\n");

    assertThat(scenario.read(Scenario.PLAIN).warnings())
        .anySatisfy(
            warning ->
                assertThat(warning)
                    .contains("1 text", "'message number 0' (row-1 is billing, row-41 is loans)"));
  }

  @Test
  void theLimitCountsRowsBeforeTheSplit() {
    Dataset data = scenario.read(Scenario.PLAIN, "data.limit=25").data();

    assertThat(data.training().size() + data.test().size()).isEqualTo(25);
  }

  @Test
  void brokenRowsAreToldWithTheirLinesAndFolded() {
    String bad = IntStream.range(0, 115).mapToObj(i -> "text,,w\n").collect(Collectors.joining());
    scenario.file("messages.csv", Scenario.rows(3) + "a,b\n" + bad);

    List<String> problems = scenario.problems(Scenario.PLAIN);

    assertThat(problems)
        .anySatisfy(
            problem -> assertThat(problem).contains("messages.csv:5:1:", "2 values", "3 fields"))
        .anySatisfy(
            problem -> assertThat(problem).contains("messages.csv:6:1:", "no value for 'queue'"))
        .anySatisfy(
            problem -> assertThat(problem).contains("messages.csv:8:1:", "And 112 more like it."))
        .hasSize(4);
  }

  @Test
  void aBrokenQuoteIsToldWithItsLine() {
    scenario.file("messages.csv", "message,queue,channel\nfine,cards,w\n\"bro\"ken,cards,w\n");

    assertThat(scenario.problems(Scenario.PLAIN))
        .singleElement()
        .asString()
        .contains("messages.csv:3:1:", "quoted value");
    scenario.file("messages.csv", "message,queue,channel\nfine,cards,w\n\"never closed,cards,w\n");
    assertThat(scenario.problems(Scenario.PLAIN))
        .singleElement()
        .asString()
        .contains("messages.csv:", "quoted value");
  }

  @Test
  void linesOfQuotedRowsAreCountedRight() {
    scenario.file("messages.csv", "message,queue,channel\n\"a\nb\",cards,w\n\nlast,,w\n");

    assertThat(scenario.problems(Scenario.PLAIN))
        .singleElement()
        .asString()
        .contains("messages.csv:5:1:", "no value for 'queue'");
  }

  @Test
  void brokenJsonIsToldWithItsPlace() {
    scenario.file(
        "a.jsonl",
        "{\"message\": \"x\", \"queue\": \"y\"}\n{\"message\": oops}\n[1]\n{\"a\":1,\"a\":2}\n");
    scenario.file("a.json", "[{\"message\": \"x\", \"queue\": \"y\"},\n {\"message\": oops}]\n");

    assertThat(scenario.problems(withData("{file: a.jsonl}")))
        .anySatisfy(problem -> assertThat(problem).contains("a.jsonl:2:", "not JSON"))
        .anySatisfy(problem -> assertThat(problem).contains("a.jsonl:3:", "not a JSON object"))
        .anySatisfy(problem -> assertThat(problem).contains("a.jsonl:4:", "Duplicate"));
    assertThat(scenario.problems(withData("{file: a.json}")))
        .anySatisfy(problem -> assertThat(problem).contains("a.json:2:", "not JSON"));
  }

  @Test
  void bytesThatAreNotUtf8AreAProblemWithTheirLine() {
    scenario.file(
        "messages.csv",
        (Scenario.rows(20) + "caf\u00e9,cards,w\n").getBytes(StandardCharsets.ISO_8859_1));

    assertThat(scenario.problems(Scenario.PLAIN))
        .singleElement()
        .asString()
        .contains("messages.csv:22:4:", "not UTF-8");
  }

  @Test
  void aLineThatNeverEndsIsRefused() {
    scenario.file("messages.csv", "message,queue,channel\n" + "x".repeat(17 * 1024 * 1024));

    assertThat(scenario.problems(Scenario.PLAIN))
        .singleElement()
        .asString()
        .contains("messages.csv:2:1:", "more than");
  }

  @Test
  void anIdTakenTwiceIsAProblemWithBothLines() {
    scenario
        .file("a.csv", "key,message,queue,channel\nk1,one,cards,w\nk1,two,loans,w\n")
        .file("b.csv", "key,message,queue,channel\nk2,three,cards,w\nk1,four,loans,w\n");

    assertThat(scenario.problems(withData("{train: a.csv, test: b.csv, id: key}")))
        .satisfiesExactly(
            first ->
                assertThat(first).contains("a.csv:3:1:", "'k1' is already taken by", "a.csv:2"),
            second -> assertThat(second).contains("b.csv:3:1:", "a.csv:2"));
  }

  @Test
  void anAnswerThatIsNoLabelIsAProblem() {
    assertThat(
            scenario.problems(
                Scenario.PLAIN.replace("slices:", "labels: [billing, cards, loan], slices:")))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .contains("messages.csv:4:1:", "'loans' is not one of", "mean 'loan'"))
        .anySatisfy(problem -> assertThat(problem).contains("And 10 more like it"));
  }

  @Test
  void emptyDataAndUnknownFormatsAreRefused() {
    scenario
        .file("empty.csv", "")
        .file("header.csv", "message,queue,channel\n")
        .file("a.xlsx", "x");

    assertThat(scenario.problems(withData("{file: empty.csv}")))
        .anySatisfy(problem -> assertThat(problem).contains("empty.csv:1:1:", "is empty"));
    assertThat(scenario.problems(withData("{file: header.csv}")))
        .singleElement()
        .asString()
        .contains("data.file:", "'header.csv' holds no rows");
    assertThat(scenario.problems(withData("{file: a.xlsx}")))
        .singleElement()
        .asString()
        .contains("data.file:", ".jsonl, .json, .csv or .tsv");
    assertThat(scenario.problems(withData("{file: a.csv, test: b.csv}")))
        .singleElement()
        .asString()
        .contains("data.file:", "file goes with `split`");
  }

  @Test
  void anotherDelimiterIsRecognised() {
    scenario
        .file("semicolons.csv", "message;queue;channel\na, b;cards;w\n")
        .file("tabs.csv", "message\tqueue\tchannel\na\tcards\tw\n")
        .file("commas.tsv", "message,queue,channel\na,cards,w\n");

    assertThat(scenario.problems(withData("{file: semicolons.csv}")))
        .singleElement()
        .asString()
        .contains("semicolons.csv:1:1:", "separated by semicolons instead of commas", "Save it");
    assertThat(scenario.problems(withData("{file: tabs.csv}")))
        .singleElement()
        .asString()
        .contains("separated by tabs instead of commas", "with tabs as .tsv");
    assertThat(scenario.problems(withData("{file: commas.tsv}")))
        .singleElement()
        .asString()
        .contains("separated by commas instead of tabs", "with commas as .csv");
  }

  @Test
  void aHeaderThatNamesAFieldTwiceIsRefused() {
    scenario.file("messages.csv", "message,queue,queue\na,b,c\n");

    assertThat(scenario.problems(Scenario.PLAIN))
        .singleElement()
        .asString()
        .contains("messages.csv:1:1:", "'queue' twice");
  }

  private Dataset read(String data) {
    return scenario.read(withData("{" + data + "}")).data();
  }

  private static String withData(String data) {
    return Scenario.PLAIN
        .replace("{file: messages.csv, split: {train: 40%, test: 60%, seed: 7}}", data)
        .replaceAll("  - \\{id: nearest.*\n", "");
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

  private static List<String> inputs(List<Example> examples) {
    return examples.stream().map(Example::input).toList();
  }

  private static List<String> groups(List<Example> examples) {
    return Stream.of(examples)
        .flatMap(List::stream)
        .map(row -> row.fields().get("channel"))
        .distinct()
        .toList();
  }
}
