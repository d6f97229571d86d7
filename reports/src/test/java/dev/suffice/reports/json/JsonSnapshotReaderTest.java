package dev.suffice.reports.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.comparison.ApproachStanding;
import dev.suffice.api.comparison.Snapshot;
import dev.suffice.api.comparison.UnreadableSnapshotException;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.RunReport;
import dev.suffice.reports.sample.SampleReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSnapshotReaderTest {
  private final JsonSnapshotReader reader = new JsonSnapshotReader();
  private final RunReport report = SampleReports.adequateFound();

  @TempDir Path folder;

  @Test
  void aReportAndTheFileItWroteSayTheSame() throws IOException {
    Path file = new JsonReportWriter().write(report, folder);

    assertThat(reader.read(file)).isEqualTo(reader.of(report));
  }

  @Test
  void scoresAreThoseThatTheReportCounts() {
    Snapshot snapshot = reader.of(report);

    for (ApproachResult result : report.analysis().approaches()) {
      ApproachStanding standing = snapshot.approach(result.approach().id()).orElseThrow();
      Map<String, List<Double>> accuracy = standing.scores().get("accuracy");
      assertThat(accuracy.values().stream().mapToInt(List::size).sum()).isEqualTo(result.n());
      assertThat(standing.bill().isPresent()).isEqualTo(result.cost().isPresent());
    }
    assertThat(snapshot.examples()).hasSize(report.experiment().data().test().size());
    assertThat(snapshot.decision().approach())
        .isEqualTo(report.analysis().recommendation().approach());
    assertThat(snapshot.settings().document()).isEqualTo(report.experiment().source().document());
  }

  @Test
  void everyExampleHasAKeyOfItsOwn() {
    assertThat(new ExampleKeys(report.experiment()).all()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"testExamples\": {\"keys\": [\"a\"], \"clusters\": null}}",
        "{\"schemaVersion\": 1}",
        "\u0000"
      })
  void whatIsNoReportIsRefusedWithItsName(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("other.json"), text);

    assertThatThrownBy(() -> reader.read(file))
        .isInstanceOf(UnreadableSnapshotException.class)
        .hasMessageContaining("other.json is no report.json");
  }

  @Test
  void scoresBeyondTheirRangeAreRefused() throws IOException {
    Path file = new JsonReportWriter().write(report, folder);
    String text =
        Files.readString(file).replaceFirst("\"accuracy\" : \\[[01]", "\"accuracy\" : [7");
    Files.writeString(file, text);

    assertThatThrownBy(() -> reader.read(file)).isInstanceOf(UnreadableSnapshotException.class);
  }
}
