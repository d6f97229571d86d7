package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of {@code docs/reference} are made from the records that read the file. */
class ReferencePagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"strategies", "metrics", "providers"})
  void thePageIsWhatTheCommandPrints(String kind) {
    Terminal terminal = Terminal.real();
    assertThat(terminal.type("list", kind, "--markdown")).isZero();
    assertThat(Path.of("..", "docs", "reference", kind + ".md"))
        .as("made anew by: ./suffice list %s --markdown > docs/reference/%s.md", kind, kind)
        .hasContent(terminal.out());
  }
}
