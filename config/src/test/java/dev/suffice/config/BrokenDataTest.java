package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with data is told with its line. */
class BrokenDataTest {
  @TempDir Path folder;
  private Scenario scenario;

  @BeforeEach
  void prepare() {
    scenario = new Scenario(folder);
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
  void oneValueIsCalledOne() {
    scenario.file("messages.csv", "message,queue,channel\nfine,cards,w\nalone\n");

    assertThat(scenario.problems(Scenario.PLAIN))
        .singleElement()
        .asString()
        .contains("This row has 1 value, but the first line names 3 fields.");
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

    assertThat(scenario.problems(Scenario.withData("{file: a.jsonl}")))
        .anySatisfy(problem -> assertThat(problem).contains("a.jsonl:2:", "not JSON"))
        .anySatisfy(problem -> assertThat(problem).contains("a.jsonl:3:", "not a JSON object"))
        .anySatisfy(problem -> assertThat(problem).contains("a.jsonl:4:", "Duplicate"));
    assertThat(scenario.problems(Scenario.withData("{file: a.json}")))
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

    assertThat(scenario.problems(Scenario.withData("{train: a.csv, test: b.csv, id: key}")))
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

    assertThat(scenario.problems(Scenario.withData("{file: empty.csv}")))
        .anySatisfy(problem -> assertThat(problem).contains("empty.csv:1:1:", "is empty"));
    assertThat(scenario.problems(Scenario.withData("{file: header.csv}")))
        .singleElement()
        .asString()
        .contains("data.file:", "'header.csv' holds no rows");
    assertThat(scenario.problems(Scenario.withData("{file: a.xlsx}")))
        .singleElement()
        .asString()
        .contains("data.file:", ".jsonl, .json, .csv or .tsv");
    assertThat(scenario.problems(Scenario.withData("{file: a.csv, test: b.csv}")))
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

    assertThat(scenario.problems(Scenario.withData("{file: semicolons.csv}")))
        .singleElement()
        .asString()
        .contains("semicolons.csv:1:1:", "separated by semicolons instead of commas", "Save it");
    assertThat(scenario.problems(Scenario.withData("{file: tabs.csv}")))
        .singleElement()
        .asString()
        .contains("separated by tabs instead of commas", "with tabs as .tsv");
    assertThat(scenario.problems(Scenario.withData("{file: commas.tsv}")))
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
}
