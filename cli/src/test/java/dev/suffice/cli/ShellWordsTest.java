package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellWordsTest {
  @Test
  void unusualWordsAreQuotedSoThatAShellReadsThemBack() {
    assertThat(ShellWords.join(List.of("./suffice", "run", "my file.yaml", "--set", "a.b=it's")))
        .isEqualTo("./suffice run 'my file.yaml' --set 'a.b=it'\\''s'");
  }

  @Test
  void anEmptyWordStaysAWord() {
    assertThat(ShellWords.join(List.of("a", ""))).isEqualTo("a ''");
  }
}
