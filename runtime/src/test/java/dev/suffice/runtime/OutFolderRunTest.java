package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Runs that write their report into a folder of the person's. */
class OutFolderRunTest extends SufficeLab {
  @Test
  void anOutFolderThatCannotBeMadeFailsBeforeTheStoreIsTouched() throws IOException {
    var mail = new Mail(folder);
    var experiment = suffice.check(request(mail.write(EXAMPLES))).experiment();
    Path file = Files.writeString(folder.resolve("occupied"), "a file");
    var request =
        new RunRequest(mail.store(), RunOptions.CONTINUE, Optional.of(file.resolve("report")));

    assertThatThrownBy(() -> suffice.run(experiment, request, RunListener.SILENT, new StopSignal()))
        .isInstanceOf(IOException.class);
    assertThat(mail.store()).doesNotExist();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void anOutFolderThatCannotBeWrittenFailsBeforeTheStoreIsTouched() throws IOException {
    var mail = new Mail(folder);
    var experiment = suffice.check(request(mail.write(EXAMPLES))).experiment();
    Path kernels = Path.of("/proc/self");
    var request = new RunRequest(mail.store(), RunOptions.CONTINUE, Optional.of(kernels));

    assertThatThrownBy(() -> suffice.run(experiment, request, RunListener.SILENT, new StopSignal()))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "The folder /proc/self cannot be written, so nothing was run."
                + " Make it writable or name another.");
    assertThat(mail.store()).doesNotExist();
  }

  @Test
  void anOutFolderLostDuringTheRunLeavesTheResultAndTheStoresCopy() throws Exception {
    var mail = new Mail(folder);
    var experiment = suffice.check(request(mail.write(EXAMPLES))).experiment();
    Path out = folder.resolve("out");
    var request = new RunRequest(mail.store(), RunOptions.CONTINUE, Optional.of(out));
    RunListener vandal = event -> replaceByAFile(out);

    RunResult result = suffice.run(experiment, request, vandal, new StopSignal());

    assertThat(result.outFailure()).isPresent();
    assertThat(result.exitCode()).isEqualTo(ExitCode.FAULT);
    assertThat(result.files())
        .isNotEmpty()
        .allSatisfy(file -> assertThat(file).exists().startsWith(mail.store()));
  }

  private static void replaceByAFile(Path folder) {
    try {
      if (Files.isDirectory(folder)) {
        Files.delete(folder);
        Files.createFile(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
