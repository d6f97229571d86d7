package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.run.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Failures of the world are one line, failures of ours a stack trace; both exit with 1. */
class FailuresTest {
  private final Terminal terminal = Terminal.withoutSuffice();

  @Test
  void aStoreThatCannotBeUsedIsOneLine() {
    assertThat(after(new StoreException("Another run is using the store."))).isEqualTo(1);
    assertThat(terminal.err().lines()).containsExactly("suffice: Another run is using the store.");
  }

  @Test
  void aMissingFileIsSaidInWords() {
    assertThat(after(new NoSuchFileException("data.csv"))).isEqualTo(1);
    assertThat(terminal.err().lines())
        .containsExactly("suffice: data.csv: there is no such file or folder");
  }

  @Test
  void aWrappedFailureIsUnwrapped() {
    after(new UncheckedIOException(new AccessDeniedException("data.csv")));
    assertThat(terminal.err().lines())
        .containsExactly("suffice: data.csv: not allowed to read or write it");
  }

  @Test
  void aFileOnTheWayToItsNameIsToldAsItsFolder() {
    after(new FileSystemException("out/.report.html.1f.part", null, "No space left on device"));
    assertThat(terminal.err().lines()).containsExactly("suffice: out: No space left on device");
  }

  @Test
  void aFailureWithoutMessageStillSaysSomething() {
    after(new IOException());
    assertThat(terminal.err()).contains("Reading or writing failed: IOException");
  }

  @Test
  void ourOwnFaultsShowTheStackAndAskForAReport() {
    assertThat(after(new IllegalStateException("oops"))).isEqualTo(1);
    assertThat(terminal.err())
        .contains("java.lang.IllegalStateException: oops")
        .contains("at dev.suffice.cli.FailuresTest")
        .contains("This is a bug in Suffice")
        .contains("Please report it");
  }

  @Test
  void anInterruptedThreadIsNoBug() {
    assertThat(after(new InterruptedException())).isEqualTo(130);
    assertThat(terminal.err()).doesNotContain("bug");
  }

  private int after(Exception failure) {
    Session session = terminal.session();
    CommandLine command = Commands.of(session);
    CommandLine.ParseResult parsed = command.parseArgs("check", "a.yaml");
    return new Failures(session)
        .handleExecutionException(failure, command.getSubcommands().get("check"), parsed);
  }
}
