package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.sandbox.Sandbox;
import dev.suffice.api.sandbox.SandboxOptions;
import dev.suffice.runtime.Suffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configurations in promptfoo's format are imported, checked and run against the sandbox. */
class ImportPromptfooTest {
  private static final Path SHELF =
      Path.of("src", "test", "resources", "dev", "suffice", "cli", "promptfoo");

  private static Sandbox sandbox;

  private final Terminal terminal = Terminal.real();

  @TempDir private Path folder;

  @BeforeAll
  static void serve() throws IOException {
    sandbox = Suffice.create().startSandbox(SandboxOptions.calm());
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  /** The sandbox's model says "ok" to everything. */
  @ParameterizedTest
  @CsvSource({
    "plain, 1, 2, accuracy, 0.5",
    "table, 1, 4, assertions, 0.75",
    "files, 4, 2, assertions, 1",
    "chat, 3, 2, assertions, 1",
    "defaults, 1, 4, assertions, 1",
    "schemas, 1, 3, assertions, 1",
    "words, 1, 3, assertions, 1",
    "lists, 1, 9, assertions, 1",
    "shared, 2, 2, assertions, 1",
    "rubrics, 1, 3, assertions, ",
    "rubric, 1, 2, rubric, "
  })
  void whatIsImportedIsAcceptedAndRuns(
      String name, int approaches, int examples, String metric, Double mean) throws IOException {
    Path experiment = imported(name);
    assertThat(terminal.type("check", experiment.toString())).as(terminal.err()).isZero();
    assertThat(terminal.type("run", experiment.toString(), "--yes", "--out", out()))
        .as(terminal.err())
        .isZero();
    JsonNode report = new ObjectMapper().readTree(Path.of(out(), "report.json").toFile());
    assertThat(report.get("approaches")).hasSize(approaches);
    for (JsonNode approach : report.get("approaches")) {
      assertThat(approach.get("n").asInt()).isEqualTo(examples);
      JsonNode score = approach.at("/metrics/" + metric + "/mean");
      assertThat(score.isNumber()).as(approach.toString()).isTrue();
      if (mean != null) {
        assertThat(score.asDouble()).isCloseTo(mean, within(1e-9));
      }
    }
  }

  @Test
  void whatIsNotCarriedOverIsListedWithItsPlace() throws IOException {
    Path experiment = imported("left-out");
    List<String> told =
        terminal
            .out()
            .replaceAll("\\n {4}", " ")
            .lines()
            .filter(line -> line.startsWith("  - "))
            .toList();
    String file = folder.resolve("promptfooconfig.yaml").toString();
    assertThat(told).allSatisfy(line -> assertThat(line).startsWith("  - " + file + ":"));
    assertThat(told.stream().map(line -> line.substring(line.indexOf(".yaml:") + 6)))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("8:5").contains("chat completions"),
            line -> assertThat(line).startsWith("13:9").contains("A weight"),
            line -> assertThat(line).startsWith("3:5").contains("{{ name | upper }}"),
            line -> assertThat(line).startsWith("4:5").contains("prompt.py"),
            line -> assertThat(line).startsWith("7:5").contains("exec:./answer.sh"),
            line -> assertThat(line).startsWith("9:14").contains("`tools` of a provider"),
            line -> assertThat(line).startsWith("14:9").contains("`javascript`", "`exec`"),
            line -> assertThat(line).startsWith("15:9").contains("latency p95 <= 2000 ms"),
            line -> assertThat(line).startsWith("16:9").contains("RE2"),
            line -> assertThat(line).startsWith("17:5").contains("nothing is asked"),
            line -> assertThat(line).startsWith("18:15").contains("`transform`"),
            line -> assertThat(line).startsWith("19:14").contains("`python`"),
            line -> assertThat(line).startsWith("20:5").contains("tests.py"),
            line -> assertThat(line).startsWith("21:1").contains("`nunjucksFilters`"));
    assertThat(terminal.type("check", experiment.toString())).as(terminal.err()).isZero();
  }

  @Test
  void answersOfAnEvaluationAreRecordedApproaches() throws IOException {
    String results = SHELF.resolve("recorded/results.json").toString();
    Path experiment = imported("recorded", "--results", results);
    assertThat(terminal.out().replaceAll("\\s+", " "))
        .contains("1 approach and 3 examples")
        .contains("The answers of free, as not all of them have a cost")
        .contains("Answers that are errors");
    assertThat(terminal.type("run", experiment.toString(), "--out", out())).isZero();
    JsonNode report = new ObjectMapper().readTree(Path.of(out(), "report.json").toFile());
    JsonNode ours = report.get("approaches").get(0);
    assertThat(ours.get("id").asText()).isEqualTo("ours-as-recorded");
    assertThat(ours.at("/metrics/assertions/mean").asDouble()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(ours.at("/cost/perRequestUsd").asDouble()).isCloseTo(0.0002, within(1e-9));
  }

  @Test
  void nothingThatIsThereIsTouched() throws IOException {
    Path experiment = imported("plain");
    Files.writeString(experiment, "mine");
    String config = folder.resolve("promptfooconfig.yaml").toString();
    assertThat(terminal.type("import", "promptfoo", config)).isEqualTo(2);
    assertThat(terminal.err()).contains("is there already; nothing was written");
    assertThat(experiment).hasContent("mine");
  }

  @Test
  void aConfigurationWithNothingToCarryOverIsRefused() throws IOException {
    Path config = folder.resolve("promptfooconfig.yaml");
    Files.writeString(config, "prompts: ['{{a}}']\nproviders: [echo]\ntests: [{vars: {a: b}}]\n");
    assertThat(terminal.type("import", "promptfoo", config.toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("promptfooconfig.yaml:3:8").contains("nothing is asked");
    assertThat(folder.resolve("suffice")).doesNotExist();
  }

  private String out() {
    return folder.resolve("report").toString();
  }

  private Path imported(String name, String... options) throws IOException {
    copy(SHELF.resolve(name));
    String config =
        Files.exists(folder.resolve("promptfooconfig.json"))
            ? "promptfooconfig.json"
            : "promptfooconfig.yaml";
    String[] command =
        Stream.concat(
                Stream.of("import", "promptfoo", folder.resolve(config).toString()),
                Stream.of(options))
            .toArray(String[]::new);
    assertThat(terminal.type(command)).as(terminal.err()).isZero();
    Path made = folder.resolve("suffice");
    Files.writeString(
        made.resolve(".env"),
        "SANDBOX=%s/v1\nSANDBOX_KEY=none\nOPENAI_API_KEY=none\n".formatted(sandbox.address()));
    return made.resolve("experiment.yaml");
  }

  private void copy(Path from) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path to = folder.resolve(from.relativize(file).toString());
        if (Files.isRegularFile(file)) {
          Files.createDirectories(to.getParent());
          Files.copy(file, to);
        }
      }
    }
  }
}
