package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository with an experiment, a baseline, and a gate before each change. */
class GateTest {
  private static final String GOOD = "Name the queue";
  private static final int EXAMPLES = 100;

  private final Terminal terminal = Terminal.real();
  private PromptVendor vendor;
  private Path baseline;

  @TempDir private Path folder;

  @BeforeEach
  void begin() throws IOException {
    vendor = new PromptVendor(GOOD);
    baseline = folder.resolve("baseline/report.json");
    String file = experiment(GOOD, EXAMPLES);
    assertThat(terminal.type("run", file, "-q", "--out", baseline.getParent().toString())).isZero();
    assertThat(vendor.calls()).as("an evaluation that stopped early").isLessThan(EXAMPLES);
  }

  @AfterEach
  void end() {
    vendor.close();
  }

  @Test
  void whatHasNotChangedPassesAndIsAskedOnlyWhatIsNotStored() throws IOException {
    assertThat(
            gate(experiment(GOOD, EXAMPLES), "--baseline", baseline.toString(), "--margin", "0.2"))
        .isZero();

    assertThat(vendor.calls()).isEqualTo(EXAMPLES);
    assertThat(terminal.out())
        .contains("`zero-shot` passes: all that is asked of it is certain.")
        .contains("holds: accuracy did not change on ");
    assertThat(xml()).contains("tests=\"2\" failures=\"0\" errors=\"0\" skipped=\"0\"");
    assertThat(summary()).contains("**`zero-shot` passes");
  }

  @Test
  void aWorsePromptFails() throws IOException {
    String file = experiment("Guess", EXAMPLES);

    assertThat(gate(file, "--baseline", baseline.toString(), "--store", store("fresh")))
        .isEqualTo(3);

    assertThat(terminal.out())
        .contains("`zero-shot` does not pass: `accuracy >= 0.9`")
        .contains("fails: accuracy changed for the worse by 100.0 points");
    assertThat(xml()).contains("tests=\"2\" failures=\"2\"");
    assertThat(summary()).contains("| ✗ fails | `accuracy >= 0.9` |");
  }

  @Test
  void twentyExamplesAreUndecidedAndThePolicySaysWhatThatMeans() throws IOException {
    String file = experiment(GOOD, 20);
    String[] held = {"--baseline", baseline.toString(), "--store", store("few")};

    assertThat(gate(file, held)).isEqualTo(4);
    assertThat(terminal.out()).contains("`zero-shot` is undecided");
    assertThat(xml()).contains("tests=\"2\" failures=\"0\" errors=\"0\" skipped=\"2\"");

    assertThat(gate(file, with(held, "--undecided", "pass"))).isZero();
    assertThat(gate(file, with(held, "--undecided", "fail"))).isEqualTo(3);
    assertThat(xml()).contains("tests=\"2\" failures=\"2\"");
  }

  @Test
  void eachGateHasTheWholeLimitOnMoneyAndIsNoDecisionOfItsFile() throws IOException {
    String store = store("kept");
    for (String prompt : List.of(GOOD, GOOD + " well", GOOD + " best")) {
      String file = withAnother(experiment(prompt, EXAMPLES));
      // a hundred answers cost 0.0102 USD
      assertThat(gate(file, "--store", store, "--set", "limits.spend=0.015 USD"))
          .as(prompt)
          .isZero();
    }

    String file = folder.resolve("routing.yaml").toString();
    assertThat(terminal.type("runs", file, "--store", store)).isZero();
    assertThat(terminal.out())
        .contains("routing (gate: zero-shot)", "answered, explored")
        .doesNotContain("left a part");
    assertThat(terminal.type("history", file, "--store", store)).isZero();
    assertThat(terminal.out()).contains("No decision yet.");
    assertThat(terminal.type("show", file, "--store", store)).isEqualTo(2);
    assertThat(terminal.err()).contains("holds only gates and backtests");
  }

  @Test
  void whatIsNotThereIsRefusedBeforeAnythingIsAsked() throws IOException {
    String file = experiment(GOOD, EXAMPLES);
    int before = vendor.calls();

    assertThat(terminal.type("gate", file, "--production", "zero-shoot")).isEqualTo(2);
    assertThat(terminal.err())
        .contains("There is no approach 'zero-shoot'")
        .contains("'zero-shot'");
    assertThat(gate(file, "--baseline", baseline.toString(), "--metric", "bleu")).isEqualTo(2);
    assertThat(gate(file, "--baseline", baseline.toString(), "--baseline-approach", "other"))
        .isEqualTo(2);
    assertThat(gate(file, "--baseline", baseline.toString(), "--margin", "2")).isEqualTo(2);
    assertThat(terminal.type("gate", file)).isEqualTo(2);

    assertThat(vendor.calls()).isEqualTo(before);
  }

  /** The same file with an approach that no gate asks. */
  private static String withAnother(String file) throws IOException {
    String other =
        "  - {id: other, strategy: prompting, model: small, instructions: \"{{message}}?\"}\n";
    String yaml = Files.readString(Path.of(file)).replace("metrics:", other + "metrics:");
    return Files.writeString(Path.of(file), yaml).toString();
  }

  private int gate(String file, String... more) {
    String[] words =
        with(
            new String[] {"gate", file, "--production", "zero-shot", "--quiet"},
            "--out",
            folder.resolve("gate").toString());
    return terminal.type(with(words, more));
  }

  private static String[] with(String[] words, String... more) {
    return Stream.of(words, more).flatMap(Stream::of).toArray(String[]::new);
  }

  private String store(String name) {
    return folder.resolve(name).toString();
  }

  private String xml() throws IOException {
    return Files.readString(folder.resolve("gate/gate.xml"));
  }

  private String summary() throws IOException {
    return Files.readString(folder.resolve("gate/gate.md"));
  }

  private String experiment(String prompt, int examples) throws IOException {
    Messages.write(folder, examples);
    return Files.writeString(
            folder.resolve("routing.yaml"),
            """
            experiment: routing
            task:
              {kind: classification, input: message, expected: queue, labels: [a, b],
               instructions: "%s of this: {{message}}"}
            data: {file: data.csv, split: {train: 0%%, test: 100%%}}
            models:
              small:
                {provider: openai, base-url: "%s", model: m, max-output-tokens: 9,
                 price: {input: 1 USD per million, output: 1 USD per million}}
            approaches:
              - {id: zero-shot, strategy: prompting, model: small}
            metrics: [accuracy]
            adequate: {require: [accuracy >= 0.9]}
            """
                .formatted(prompt, vendor.address()))
        .toString();
  }
}
