package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model whose key is nowhere: whoever calls nobody goes on, whoever would call it does not. */
class MissingKeyTest {
  private static final String TOLD = "The environment variable NO_SUCH_KEY_ANYWHERE is not set.";

  private final Terminal terminal = Terminal.real();
  private String file;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Messages.write(folder, 40);
    file =
        Files.writeString(
                folder.resolve("routing.yaml"),
                """
                experiment: routing
                task: {kind: classification, input: message, expected: queue, labels: [a, b]}
                data: {file: data.csv, split: {train: 0%, test: 100%}}
                models:
                  small: {provider: openai, model: m, api-key: "${NO_SUCH_KEY_ANYWHERE}", max-output-tokens: 9,
                    price: {input: 1 USD per million, output: 1 USD per million}}
                approaches:
                  - {id: zero-shot, strategy: prompting, model: small}
                metrics: [accuracy]
                adequate: {require: [accuracy >= 0.5]}
                """)
            .toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "plan"})
  void whoCallsNobodyIsToldAndGoesOn(String command) {
    assertThat(terminal.type(command, file, "--json")).isZero();
    assertThat(terminal.out()).contains("zero-shot");

    assertThat(terminal.type(command, file)).isZero();
    assertThat(unwrapped(terminal.out() + terminal.err()))
        .contains(
            "models.small.api-key: " + TOLD, "NO_SUCH_KEY_ANYWHERE=...", "a run is refused until");
  }

  @Test
  void whoWouldCallItIsRefusedWithThePlaceBeforeAnythingIsWritten() {
    assertThat(terminal.type("run", file, "--out", folder.resolve("out").toString())).isEqualTo(2);
    assertThat(unwrapped(terminal.err()))
        .contains("routing.yaml:5:48", "models.small.api-key", TOLD);
    assertThat(terminal.type("gate", file, "--production", "zero-shot")).isEqualTo(2);
    assertThat(unwrapped(terminal.err())).contains(TOLD);
    assertThat(folder.resolve(".suffice")).doesNotExist();
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private static String unwrapped(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
