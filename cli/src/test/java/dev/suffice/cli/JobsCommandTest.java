package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsCommandTest {
  @TempDir private Path folder;
  private final Terminal terminal = Terminal.real();

  @Test
  void aStoreWithoutJobsSaysSo() {
    String file = new Workbench(folder).solvable(12, "accuracy >= 0.70");
    terminal.type("run", file);
    assertThat(terminal.type("jobs", file)).isZero();
    assertThat(terminal.out()).isEqualToNormalizingNewlines("No model was trained yet.\n");
    assertThat(terminal.type("jobs", "--json", file)).isZero();
    assertThat(terminal.out()).endsWith("[ ]\n");
  }

  @Test
  void aJobThatIsNotThereIsTheTypistsMistake() {
    String file = new Workbench(folder).solvable(12, "accuracy >= 0.70");
    terminal.type("run", file);
    assertThat(terminal.type("jobs", "cancel", "ftjob-1", file)).isEqualTo(2);
    assertThat(terminal.err()).contains("ftjob-1");
  }
}
