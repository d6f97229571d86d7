package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What strangers feed: each bad input gets a message that says what would be right, the exit code
 * of the person's mistakes, and leaves no store behind. Disks and processes that fail are the
 * matter of {@code BadSurroundingsTest}.
 */
class BadInputTest {
  @TempDir Path folder;

  private final Terminal terminal = Terminal.real();
  private Workbench bench;
  private String file;

  @BeforeEach
  void prepare() {
    bench = new Workbench(folder);
    file = bench.solvable(6, "accuracy >= 0.5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          metrics: [accuracy             | metrcs: [accuracy      | metrcs          | 'metrics'
          metrics: [accuracy             | metrics: [acuracy      | 'acuracy'       | 'accuracy'
          kind: classification           | kind: classify         | 'classify'      | classification
          input: message                 | input: mesage          | 'mesage'        | 'message'
          horizon-months: 12             | horizon-months: a year | 'a year'        | whole number
          requests-per-month: 1000       | requests-per-month: -5 | '-5'            | at least 1
          requests-per-month: 1000       | requests-per-month: 0  | '0'             | at least 1
          0.20 USD per hour              | 0.20 EUR per hour      | EUR             | 0.20 USD per hour
          0.20 USD per hour              | 0.20 USD               | '0.20 USD'      | 0.20 USD per hour
          utilisation: 50%               | utilisation: half      | 'half'          | 60%
          id: fixed-4                    | id: zero-shot          | 'zero-shot'     | id
          count: 4}                      | count: 4, count: 5}    | count           | Keep one
          [accuracy >= 0.5]              | [acuracy >= 0.5]       | 'acuracy'       | 'accuracy'
          [accuracy >= 0.5]              | [accuracy >= 1.5]      | accuracy >= 1.5 | 1
          [accuracy >= 0.5]              | [accuracy >= 0.5 on every team] | 'team' | slices: [team]
          model: reader                  | model: raeder          | 'raeder'        | 'reader'
          test: test.csv                 | test: tset.csv         | 'tset.csv'      | 'test.csv'
          test: test.csv                 | test: ""               | format of ''    | .csv
          test: test.csv                 | test: test.xlsx        | 'test.xlsx'     | .csv
          , test: test.csv}              | }                      | no data to judge by | test: b.csv
          """)
  void aMistakeInTheExperimentIsToldWithItsRemedy(
      String right, String wrong, String told, String remedy) throws IOException {
    String document = Files.readString(Path.of(file));
    assertThat(document).contains(right);
    Files.writeString(Path.of(file), document.replace(right, wrong));

    refused(file, told, remedy);
    assertThat(terminal.err()).containsPattern("experiment\\.yaml:\\d+:\\d+ ");
  }

  @Test
  void anEmptyFile() {
    withTest("test.csv", "");
    refused(
        data("test.csv"), "test.csv:1:1", "The file is empty.", "Write the names of the fields");
    withTest("test.json", "");
    refused(data("test.json"), "test.json:1:1", "The file is empty.", "[{\"field\": value");
  }

  @Test
  void aFileWithoutRows() {
    withTest("header.csv", "message,topic\n");
    refused(data("header.csv"), "'header.csv' holds no rows.", "judged by them");
    withTest("blank.jsonl", "\n \n");
    refused(data("blank.jsonl"), "'blank.jsonl' holds no rows.");
    withTest("none.json", "[]");
    refused(data("none.json"), "'none.json' holds no rows.");
  }

  @Test
  void aBrokenQuote() {
    withTest("test.csv", "message,topic\n\"a broken quote,payment\nrain,weather\n");
    refused(data("test.csv"), "test.csv:3:1", "does not end as it should", "Double the quotes");
  }

  @Test
  void aRowWithoutTheField() {
    withTest("test.csv", "message,topic\nhello,\nrain,weather\n");
    refused(data("test.csv"), "test.csv:2:1", "no value for 'topic'", "Fill it in");
  }

  @Test
  void duplicateIdsAndKeys() {
    withTest(
        "test.jsonl",
        """
        {"message": "a", "topic": "payment", "id": 1}
        {"message": "b", "topic": "weather", "id": "1"}
        """);
    refused(data("test.jsonl"), "test.jsonl:2:1", "'1' is already taken by test.jsonl:1");
    withTest("test.jsonl", "{\"message\": \"a\", \"message\": \"b\", \"topic\": \"payment\"}\n");
    refused(data("test.jsonl"), "test.jsonl:1:", "Duplicate field 'message'");
  }

  @Test
  void everyTrainingTextInTheTestSplitToo() {
    refused(
        data("train.csv"),
        "12 texts stand in both the training and the test split; without them none is left in"
            + " training",
        "overlap: keep");
  }

  @Test
  void noTestSplit() {
    String all = "{file: train.csv, split: {train: 100%, test: 0%}}";
    refused(experiment(all), "The test split has no rows.", "larger share");
    refused(experiment("{file: train.csv, split: {train: 40%}}"), "'test' is missing", "60%");
  }

  @Test
  void invalidEncodings() throws IOException {
    byte[] latin = "message,topic\ncaf\u00e9,payment\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("latin.csv"), latin);
    refused(data("latin.csv"), "latin.csv:2:4", "not UTF-8", "encoding UTF-8");
    byte[] wide = "message,topic\nrain,weather\n".getBytes(StandardCharsets.UTF_16);
    Files.write(folder.resolve("wide.csv"), wide);
    refused(data("wide.csv"), "This file is UTF-16, not UTF-8.");
    Files.write(
        folder.resolve("latin.yaml"),
        "experiment: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    refused(folder.resolve("latin.yaml").toString(), "latin.yaml:1:16", "not UTF-8");
  }

  @Test
  void tooManyFields() {
    String names =
        IntStream.range(0, 6_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    withTest("test.csv", "message,topic," + names + "\n");
    refused(data("test.csv"), "This line has 6,002 fields; at most 5,000 are read.");
    withTest("test.jsonl", "{\"" + names.replace(",", "\":1,\"") + "\":1}\n");
    refused(data("test.jsonl"), "This line has 6,000 fields; at most 5,000 are read.");
  }

  @Test
  void deepNestingAndNumbersThatAreNone() {
    String brackets = "[".repeat(100_000) + "]".repeat(100_000);
    withTest("test.jsonl", "{\"message\": \"a\", \"topic\": " + brackets + "}\n");
    refused(data("test.jsonl"), "test.jsonl:1:", "nesting depth", "maximum allowed (1000)");
    withTest("test.jsonl", "{\"message\": \"a\", \"topic\": NaN}\n");
    refused(data("test.jsonl"), "Non-standard token 'NaN'. ");
    assertThat(terminal.err()).doesNotContain("JsonReadFeature");
  }

  @Test
  void aFolderGivenAsDataFile() throws IOException {
    Files.createDirectory(folder.resolve("rows.csv"));
    refused(data("rows.csv"), "'rows.csv' is a folder, not a file.");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void linksInACircleAndPipesGivenAsDataFile() throws Exception {
    Files.createSymbolicLink(folder.resolve("one.csv"), Path.of("two.csv"));
    Files.createSymbolicLink(folder.resolve("two.csv"), Path.of("one.csv"));
    refused(data("one.csv"), "'one.csv' is a link that leads to no file.");
    var made = new ProcessBuilder("mkfifo", folder.resolve("pipe.csv").toString()).start();
    assertThat(made.waitFor()).isZero();
    refused(data("pipe.csv"), "'pipe.csv' is not an ordinary file.");
  }

  @Test
  void aYamlBombATagThatNamesAJavaTypeAndTwoDocuments() {
    var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      String alias = "*a" + (i - 1);
      String nine =
          String.join(", ", alias, alias, alias, alias, alias, alias, alias, alias, alias);
      bomb.append("a%s: &a%s [%s]\n".formatted(i, i, nine));
    }
    refused(bench.write("bomb.yaml", bomb.toString()), "With its aliases followed", "fewer");
    String tag = "experiment: !!javax.script.ScriptEngineManager [x]\n";
    refused(bench.write("tag.yaml", tag), "ScriptEngineManager' is not allowed", "without a tag");
    String two = "experiment: a\n---\nexperiment: b\n";
    refused(bench.write("two.yaml", two), "another document", "Keep one experiment in a file");
  }

  @Test
  void controlCharactersInIdsNeverReachTheTerminal() {
    String row =
        "{\"message\": \"%s\", \"topic\": \"payment\", \"id\": \"x\\ny\\u001b]0;evil\\u0007\"}\n";
    withTest("test.jsonl", row.formatted("a") + row.formatted("b"));
    refused(data("test.jsonl"), "is already taken by");
    assertThat(terminal.err()).doesNotContain("\u001b", "\u0007", "x\ny");
  }

  @Test
  void oddButSoundFilesAreRead() {
    String rows = "message,topic\nI was charged twice,payment\nHeavy rain tonight,weather\n";
    for (String text :
        new String[] {
          "\ufeff" + rows, rows.replace("\n", "\r\n"), rows.replace("\n", "\r"), rows.strip()
        }) {
      withTest("test.csv", text);
      assertThat(terminal.type("check", data("test.csv"))).isZero();
      assertThat(terminal.out()).contains("2 examples for testing");
    }
  }

  @Test
  void labelsThatOccurOnceConflictsAndControlCharactersAreNoReasonNotToRun() {
    String rows =
        """
        message,topic
        I was charged twice,payment
        Heavy ra\0in \ud83c\udf27,weather
        I was charged twice,weather
        The printer burns,rare
        """;
    withTest("test.csv", rows);
    assertThat(terminal.type("run", data("test.csv"))).isEqualTo(4);
    assertThat(terminal.err())
        .contains("1 text stands in the data with different answers")
        .contains("fixed-4: 4 trials done");
    withTest("all.csv", rows);
    String strata = "{file: all.csv, split: {train: 50%, test: 50%}, stratify-by: topic}";
    assertThat(terminal.type("check", experiment(strata))).isZero();
  }

  /** An experiment whose test split is in a file of that name. */
  private String data(String test) {
    return experiment("{train: train.csv, test: %s}".formatted(test));
  }

  private String experiment(String data) {
    try {
      String document = Files.readString(Path.of(file));
      return bench.write(
          "other.yaml", document.replace("{train: train.csv, test: test.csv}", data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void withTest(String name, String text) {
    bench.write(name, text);
  }

  private void refused(String wrong, String... told) {
    assertThat(terminal.type("run", wrong)).isEqualTo(2);
    String flowing = terminal.err().replaceAll("\\s*\\n\\s*", " ");
    assertThat(flowing).contains(told).contains("nothing was run");
    assertThat(terminal.out()).isEmpty();
    assertThat(folder.resolve(".suffice")).doesNotExist();
  }
}
