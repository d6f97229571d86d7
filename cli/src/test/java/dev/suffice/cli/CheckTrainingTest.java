package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTrainingTest {
  private static final String LEARNER =
      "models.reader={provider: openai, base-url: http://127.0.0.1:1/v1, model: m, max-input-tokens: %s, max-output-tokens: 9, price: {input: 1 USD per million, output: 1 USD per million, tuning: {training: 3 USD per million}}}";

  @TempDir private Path folder;
  private final Terminal terminal = Terminal.real();

  @Test
  void promptsThatAreTooLongToTrainWithAreAWarning() {
    String file = new Workbench(folder).solvable(60, "accuracy >= 0.70");
    assertThat(warnings(file, 5)).contains("tuned cannot be run: Training examples whose prompts");
    assertThat(warnings(file, 5_000)).doesNotContain("cannot be run");
  }

  private String warnings(String file, int most) {
    String approach =
        "approaches=[{id: tuned, strategy: fine-tune, model: reader, training: {epochs: 3}}]";
    String model = LEARNER.formatted(most);
    assertThat(terminal.type("check", file, "--set", model, "--set", approach))
        .as(terminal.err())
        .isZero();
    return terminal.out().replaceAll("\\s+", " ");
  }
}
