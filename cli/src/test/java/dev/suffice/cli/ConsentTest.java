package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.run.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentTest {
  private static final String DEAR =
      "models.reader.price={input: 3000 USD per million, output: 3 USD per million}";
  private static final String CHEAP =
      "models.reader.price={input: 3 USD per million, output: 3 USD per million}";

  @TempDir private Path folder;

  private final Terminal terminal = Terminal.real();
  private String file;

  @BeforeEach
  void prepare() {
    file = new Workbench(folder).solvable(12, "accuracy >= 0.70");
  }

  @Test
  void whereNobodyIsThereADearRunDoesNotBegin() {
    assertThat(terminal.type("run", file, "--set", DEAR)).isEqualTo(ExitCode.USER_ERROR.number());
    assertThat(terminal.err())
        .contains("This run may cost about $")
        .contains("Give --yes, or say in the file what it may cost: `limits: {spend: ");
    assertThat(folder.resolve(".suffice")).satisfies(ConsentTest::holdsNoRun);
  }

  @Test
  void aPersonIsAskedAndMayDecline() {
    assertThat(terminal.answering(false).type("run", file, "--set", DEAR))
        .isEqualTo(ExitCode.USER_ERROR.number());
    assertThat(terminal.err())
        .contains("Go on? [y/N]")
        .contains("Nothing was run and nothing was spent.");
    assertThat(folder.resolve(".suffice")).satisfies(ConsentTest::holdsNoRun);
  }

  @Test
  void aPersonWhoAgreesGetsTheRun() {
    terminal.answering(true).type("run", file, "--set", DEAR);
    assertThat(terminal.err()).contains("Go on? [y/N]").contains("zero-shot: 12 trials done");
  }

  @Test
  void whoSaidYesIsNotAsked() {
    terminal.type("run", file, "--set", DEAR, "--yes");
    assertThat(terminal.err()).doesNotContain("Go on?").contains("zero-shot: 12 trials done");
  }

  @Test
  void aCheapRunNeedsNoConsent() {
    terminal.type("run", file, "--set", CHEAP);
    assertThat(terminal.err()).doesNotContain("Go on?").contains("zero-shot: 12 trials done");
  }

  @Test
  void whatIsStoredAlreadyNeedsNoConsent() {
    terminal.type("run", file, "--set", DEAR, "--yes");
    terminal.type("run", file, "--set", DEAR);
    assertThat(terminal.out()).contains(" 0 calls");
  }

  private static void holdsNoRun(Path store) {
    assertThat(Files.exists(store.resolve("store.db"))).isFalse();
  }
}
