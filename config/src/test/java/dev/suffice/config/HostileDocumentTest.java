package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileDocumentTest {
  @TempDir Path folder;
  private Scenario scenario;

  @BeforeEach
  void prepare() {
    scenario = new Scenario(folder);
  }

  @Test
  void billionLaughsAreRefused() {
    var yaml = new StringBuilder("a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
    for (int i = 1; i < 10; i++) {
      String alias = "*a" + (i - 1);
      yaml.append(
          "a%d: &a%d [%s]\n"
              .formatted(
                  i,
                  i,
                  String.join(
                      ", ", List.of(alias, alias, alias, alias, alias, alias, alias, alias))));
    }

    assertThat(scenario.problems(yaml.toString()))
        .singleElement()
        .asString()
        .contains("more than 200,000 values");
  }

  @Test
  void aliasesWithinReasonAreFollowed() {
    String yaml =
        Scenario.PLAIN
            .replace("price: {hardware: 0.20 USD per hour}", "price: *cheap")
            .replace("price: {hardware", "price: &cheap {hardware");

    assertThat(scenario.read(yaml).models()).hasSize(2);
  }

  @Test
  void anAliasThatContainsItselfIsRefused() {
    assertThat(scenario.problems(Scenario.PLAIN + "metrics: &m [accuracy, *m]\n"))
        .anySatisfy(problem -> assertThat(problem).contains("metrics[1]:", "contains itself"));
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(scenario.problems("experiment: " + "[".repeat(2_000_000)))
        .singleElement()
        .asString()
        .containsIgnoringCase("nesting");
  }

  @Test
  void tagsThatNameTypesAreRefusedWhereTheyStand() {
    assertThat(
            scenario.problems(
                Scenario.PLAIN + "description: !!javax.script.ScriptEngineManager [x]\n"))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .contains(":10:14: description:", "ScriptEngineManager", "not allowed"));
    assertThat(scenario.problems(Scenario.PLAIN + "description: !mine x\n"))
        .singleElement()
        .asString()
        .contains("'!mine' is not allowed");
  }

  @Test
  void everyDuplicateKeyIsToldWithBothLines() {
    assertThat(scenario.problems(Scenario.PLAIN + "experiment: again\nmodels: {a: 1, a: 2}\n"))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .contains(":10:1: experiment:", "second time; the first is in line 1"))
        .anySatisfy(problem -> assertThat(problem).contains(":11:1: models:", "line 4"))
        .anySatisfy(problem -> assertThat(problem).contains(":11:16: models.a:", "line 11"));
  }

  @Test
  void bytesThatAreNotUtf8AreAProblemWithTheirLine() {
    byte[] bytes =
        (Scenario.PLAIN + "description: caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
    scenario.file("latin.yaml", bytes);

    assertThat(problems("latin.yaml"))
        .singleElement()
        .asString()
        .contains("latin.yaml:10:17", "UTF-8");
  }

  @Test
  void wrongSyntaxIsToldWithItsPlace() {
    assertThat(scenario.problems("experiment: x\ntask: {kind: [classification}\n"))
        .singleElement()
        .asString()
        .contains("experiment.yaml:2:", "not YAML");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "experiment: x\n  description: y\n",
        "task:\n  kind: classification\n   input: message\n",
        "task:\n    kind: classification\n  input: message\n",
        "approaches:\n  - a\n   - b\n  - c\nx:\n    - d\n  - e\n",
        "approaches: x\n- id: a\n"
      })
  void aLineInAWrongColumnIsToldToBeIndented(String yaml) {
    assertThat(scenario.problems(yaml))
        .singleElement()
        .asString()
        .contains("Check the indentation of this line");
  }

  @Test
  void tabsAreToldToBeSpaces() {
    assertThat(scenario.problems("task:\n\tkind: classification\n"))
        .singleElement()
        .asString()
        .contains("experiment.yaml:2:1:", "Indent with spaces, not tabs.")
        .doesNotContain("quote texts");
  }

  @Test
  void charactersThatYamlForbidsAreToldWithTheirPlace() {
    assertThat(scenario.problems("experiment: x\ndescription: a\u0007b\n"))
        .singleElement()
        .asString()
        .contains("experiment.yaml:2:15:", "U+0007");
  }

  @Test
  void aFileThatIsNotABlockOfKeysIsRefused() {
    for (String yaml : List.of("", "just text", "- a\n- b\n")) {
      assertThat(scenario.problems(yaml))
          .singleElement()
          .asString()
          .contains(":1:1:", "experiment:");
    }
    assertThat(scenario.problems("a: 1\n---\nb: 2\n")).singleElement().asString().contains("YAML");
  }

  @Test
  void aHugeFileIsRefused() {
    scenario.file("huge.yaml", new byte[11_000_000]);

    assertThat(problems("huge.yaml")).singleElement().asString().contains("11,000,000 bytes");
  }

  @Test
  void aFileThatIsMissingOrAFolderIsAProblem() {
    assertThat(problems("nothing.yaml")).singleElement().asString().contains("no file");
    assertThat(problems(".")).singleElement().asString().contains("no file");
  }

  @Test
  void mergeKeysAreExplained() {
    assertThat(scenario.problems(Scenario.PLAIN + "limits: {<<: {concurrency: 2}}\n"))
        .singleElement()
        .asString()
        .contains("limits.<<:", "Merge keys");
  }

  @Test
  void nothingOutsideTheFolderIsReadUnlessAllowed() throws Exception {
    Path inner = Files.createDirectories(folder.resolve("inner"));
    var nested = new Scenario(inner);
    String yaml = Scenario.PLAIN.replace("messages.csv", "../messages.csv");

    assertThat(nested.problems(yaml))
        .singleElement()
        .asString()
        .contains("data.file:", "outside the folder", "--allow-outside");
    assertThat(nested.problems(Scenario.PLAIN.replace("messages.csv", "/etc/passwd.csv")))
        .singleElement()
        .asString()
        .contains("outside the folder");
    assertThat(nested.read(yaml, new ReadOptions(List.of(), true, Map.of())).data().test())
        .isNotEmpty();
  }

  @Test
  void aLinkDoesNotLeadOutside() throws Exception {
    Path inner = Files.createDirectories(folder.resolve("inner"));
    Files.createSymbolicLink(inner.resolve("linked.csv"), folder.resolve("messages.csv"));
    var nested = new Scenario(inner);

    assertThat(nested.problems(Scenario.PLAIN.replace("messages.csv", "linked.csv")))
        .singleElement()
        .asString()
        .contains("data.file:", "outside the folder");
  }

  private List<String> problems(String file) {
    try {
      Fakes.reader().read(folder.resolve(file), ReadOptions.PLAIN);
      return List.of();
    } catch (dev.suffice.api.experiment.InvalidExperimentException invalid) {
      return invalid.problems().stream().map(Object::toString).toList();
    }
  }
}
