package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {
  @TempDir private Path folder;

  @Test
  void theFilesOfAReportAreCopiedOverEarlierOnes() throws IOException {
    Path store = Files.createDirectory(folder.resolve("store"));
    Path json = Files.writeString(store.resolve("report.json"), "{}");
    Path html = Files.writeString(store.resolve("report.html"), "<p>");
    Path out = folder.resolve("out");
    OutFolder.prepare(out);
    Files.writeString(out.resolve("report.json"), "an earlier report");
    assertThat(OutFolder.fill(out, List.of(json, html)))
        .containsExactly(out.resolve("report.json"), out.resolve("report.html"));
    assertThat(out.resolve("report.json")).hasContent("{}");
    assertThat(out.resolve("report.html")).hasContent("<p>");
    assertThat(out).isDirectoryNotContaining("glob:**.part");
  }
}
