package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of one experiment, between which the answers in production got worse. */
class CompareTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Terminal terminal = Terminal.real();
  private Recordings recordings;
  private String file;

  @TempDir private Path folder;

  @BeforeEach
  void runTwice() throws IOException {
    recordings = new Recordings(folder);
    file = recordings.experiment(200, "accuracy >= 0.9");
    recordings.answers("today", example -> true);
    assertThat(terminal.type("run", file, "--out", folder.resolve("before").toString())).isZero();
    recordings.answers("today", example -> example % 4 != 0);
    assertThat(terminal.type("run", file)).isEqualTo(3);
  }

  @Test
  void twoRunsAreHeldAgainstEachOtherOnTheSameExamples() throws IOException {
    Path baseline = folder.resolve("before/report.json");
    assertThat(terminal.type("compare", baseline.toString(), file)).isZero();
    assertThat(terminal.out())
        .contains("The decision changes from `today` to none adequate.")
        .contains("adequate > inadequate")
        .containsPattern(
            "today +accuracy +-25\\.0 \\[-3\\d\\.\\d, -1\\d\\.\\d\\] +worse +200 +0 +50")
        .contains("200 test examples in common");

    assertThat(terminal.type("compare", file, baseline.toString(), "--json")).isZero();
    JsonNode json = JSON.readTree(terminal.out());
    assertThat(json.at("/approaches/0/differences/0/tendency").asText()).isEqualTo("BETTER");
    assertThat(json.at("/changes")).isEmpty();
  }

  @Test
  void theComparisonIsWrittenWhereAndAsItIsAskedFor() {
    Path out = folder.resolve("compared");
    assertThat(terminal.type("compare", file, file, "--out", out.toString(), "--format", "md,html"))
        .isZero();
    assertThat(terminal.out()).contains("The decision stays: none adequate.");
    assertThat(out).isDirectoryContaining("glob:**comparison.md");
    assertThat(out).isDirectoryContaining("glob:**comparison.html");
    assertThat(out.resolve("comparison.json")).doesNotExist();

    assertThat(terminal.type("compare", file, file, "--out", out.toString(), "--format", "pdf"))
        .isEqualTo(2);
    assertThat(terminal.err()).contains("'pdf'").contains("md");
  }

  @Test
  void aFileThatIsNoReportIsRefused() throws IOException {
    Path other = Files.writeString(folder.resolve("other.json"), "{}");
    assertThat(terminal.type("compare", other.toString(), file)).isEqualTo(2);
    assertThat(terminal.err()).contains("other.json is no report.json");
    assertThat(terminal.type("compare", folder.resolve("gone.json").toString(), file)).isEqualTo(2);
    assertThat(terminal.err()).contains("There is no file").contains("gone.json");
  }
}
