package dev.suffice.reports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void replacesAnExistingFile() throws IOException {
    Files.writeString(folder.resolve("report"), "a much longer old report");

    Path written = ReportFile.write(folder, "report", out -> out.write(NEW));

    assertThat(written).isEqualTo(folder.resolve("report")).hasContent("new");
    assertThat(folder.toFile().list()).containsExactly("report");
  }

  @Test
  void leavesTheOldFileAsItWasWhenTheDiskIsFull() throws IOException {
    Files.writeString(folder.resolve("report"), "old");

    assertThatThrownBy(
            () ->
                ReportFile.write(
                    folder,
                    "report",
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");

    assertThat(folder.resolve("report")).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("report");
  }

  @Test
  void failsInAFolderThatIsNotThere() {
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> ReportFile.write(missing, "report", out -> out.write(NEW)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void leavesNothingBehindWhenSomethingElseStandsInItsPlace() throws IOException {
    Files.createDirectories(folder.resolve("report").resolve("full"));

    assertThatThrownBy(() -> ReportFile.write(folder, "report", out -> out.write(NEW)))
        .isInstanceOf(IOException.class);

    assertThat(folder.toFile().list()).containsExactly("report");
  }
}
