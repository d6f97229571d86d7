package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheCommandTest {
  private final Terminal terminal = Terminal.real();

  @TempDir private Path folder;

  @Test
  void whatComputesInThisProcessIsNotKept() {
    String file = new Workbench(folder).solvable(12, "accuracy >= 0.70");
    terminal.type("run", file);

    assertThat(terminal.type("cache", file)).isZero();
    assertThat(terminal.out()).isEqualToNormalizingNewlines("No answer of a model is kept.\n");
    assertThat(terminal.type("cache", file, "--json")).isZero();
    assertThat(terminal.out().strip()).isEqualTo("[ ]");
    assertThat(terminal.type("cache", "clear", file)).isZero();
    assertThat(terminal.out()).isEqualToNormalizingNewlines("0 answers forgotten.\n");
  }

  @Test
  void whereThereIsNoStoreItSaysSo() {
    assertThat(terminal.type("cache", folder.toString())).isEqualTo(2);
    assertThat(terminal.err()).contains("There is no store in").contains("--store");
  }

  @Test
  void daysAreNotNegative() {
    String file = new Workbench(folder).solvable(12, "accuracy >= 0.70");
    terminal.type("run", file);
    assertThat(terminal.type("cache", "clear", file, "--older-than", "-1")).isEqualTo(2);
    assertThat(terminal.err()).contains("a number of days, at least 0");
  }
}
