package dev.suffice.reports.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.comparison.Snapshot;
import dev.suffice.api.comparison.SnapshotReader;
import dev.suffice.api.comparison.UnreadableSnapshotException;
import dev.suffice.api.result.RunReport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;

/**
 * Reads {@code report.json}. A report at hand goes the same way, so that a run and the file that it
 * wrote are compared alike.
 */
public final class JsonSnapshotReader implements SnapshotReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject
  JsonSnapshotReader() {}

  @Override
  public Snapshot of(RunReport report) {
    try {
      return new SnapshotForm(JSON.readTree(ReportDocument.of(report).toString())).snapshot();
    } catch (JsonProcessingException ours) {
      throw new IllegalStateException("Not JSON, though written here", ours);
    }
  }

  @Override
  public Snapshot read(Path file) throws IOException {
    try {
      return new SnapshotForm(JSON.readTree(Files.readAllBytes(file))).snapshot();
    } catch (JsonProcessingException broken) {
      throw new UnreadableSnapshotException(
          "%s is no report.json: %s.".formatted(file, broken.getOriginalMessage()), broken);
    } catch (MissingKeyException missing) {
      throw new UnreadableSnapshotException(
          "%s is no report.json of this version of Suffice: %s. Make it again with `suffice report`."
              .formatted(file, missing.getMessage()),
          missing);
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw new UnreadableSnapshotException(
          "%s is no report.json: %s".formatted(file, wrong.getMessage()), wrong);
    }
  }
}
