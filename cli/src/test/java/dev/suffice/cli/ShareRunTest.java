package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of a share, as a person types them: {@code --limit} and {@code --only}. */
class ShareRunTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Terminal terminal = Terminal.real();
  private Workbench bench;

  @TempDir private Path folder;

  @BeforeEach
  void prepare() {
    bench = new Workbench(folder);
  }

  @Test
  void aShareIsDoneNowAndTheRestLater() {
    String file = bench.solvable(6, "accuracy >= 0.50");
    assertThat(terminal.type("plan", file, "--limit", "2", "--only", "fixed-4")).isZero();
    assertThat(terminal.out()).contains("2 approaches, 12 trials, 10 left for another run; about");
    assertThat(terminal.type("run", file, "--limit", "2", "--only", "fixed-4")).isEqualTo(5);
    assertThat(terminal.out())
        .startsWith(
            "Stopped after 2 of 12 trials (--limit 2 --only fixed-4); another run continues\n")
        .contains("not evaluated yet");
    assertThat(terminal.err())
        .contains("zero-shot: nothing to do, 0 trials reused")
        .contains(
            "10 trials left for another run by --limit 2 --only fixed-4.\nDo the rest with:\n")
        .contains("  ./suffice run " + file + "\n");
    assertThat(terminal.type("show", file)).isZero();
    assertThat(terminal.out())
        .startsWith("mail\n\nStopped after 2 of 12 trials (a limit); another");

    assertThat(terminal.type("run", file)).isNotEqualTo(5);
    assertThat(terminal.err()).contains("fixed-4: 4 trials done, 2 reused");
    assertThat(terminal.type("run", file, "--only", "zero-shot")).isNotEqualTo(5);
  }

  @Test
  void whatIsLeftForLaterIsNotSaidToBeSaved() throws IOException {
    String file = bench.solvable(12, "accuracy >= 0.99");
    String adaptive = "evaluation.mode=adaptive";
    assertThat(terminal.type("run", file, "--limit", "2", "--set", adaptive, "--json"))
        .isEqualTo(5);
    JsonNode report = JSON.readTree(terminal.out());
    assertThat(report.at("/run/trialsDone").asInt()).isEqualTo(4);
    assertThat(report.at("/run/saved/trials").asInt()).isZero();
  }

  @Test
  void anInterruptedShareGoesOnAsTheSameShare() {
    String file = bench.solvable(6, "accuracy >= 0.50");
    terminal.process().interruptAlways();
    assertThat(terminal.type("run", file, "--limit", "4")).isEqualTo(130);
    assertThat(terminal.err()).contains("  ./suffice run " + file + " --limit 4\n");
  }

  @Test
  void anUnknownApproachAndALimitOfNothingAreRefused() {
    String file = bench.solvable(6, "accuracy >= 0.50");
    assertThat(terminal.type("run", file, "--only", "zero-shot,fixd-4")).isEqualTo(2);
    assertThat(terminal.err())
        .contains("There is no approach 'fixd-4'. Did you mean 'fixed-4'?")
        .contains("See 'suffice help run'.");
    assertThat(terminal.type("run", file, "--limit", "0")).isEqualTo(2);
    assertThat(terminal.err()).contains("--limit 0 leaves nothing to do. Give a number from 1.");
    assertThat(terminal.type("run", file, "--limit", "many")).isEqualTo(2);
    assertThat(folder.resolve(".suffice")).doesNotExist();
  }
}
