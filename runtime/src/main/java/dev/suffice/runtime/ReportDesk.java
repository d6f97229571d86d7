package dev.suffice.runtime;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.result.DataHealth;
import dev.suffice.api.result.ReportWriter;
import dev.suffice.api.result.RunReport;
import dev.suffice.reports.json.DataHealthJson;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes reports, each format by a writer of its own, side by side. Safe for any thread. */
public final class ReportDesk {
  private static final String JSON = "json";

  private final Catalog<ReportWriter> writers;

  @Inject
  ReportDesk(Catalog<ReportWriter> writers) {
    this.writers = writers;
  }

  /** The formats that a report can be written in. */
  public List<String> formats() {
    return writers.names();
  }

  /**
   * Writes a report in every format.
   *
   * @param folder made if it is not there
   * @return the files written
   */
  public List<Path> write(RunReport report, Path folder) throws IOException {
    return write(report, formats(), folder);
  }

  /**
   * Writes a report in some formats.
   *
   * @param formats by their names, as {@link #formats} tells them
   * @param folder made if it is not there
   * @return the files written
   * @throws dev.suffice.api.catalog.UnknownNameException when there is no such format; nothing is
   *     written then
   */
  public List<Path> write(RunReport report, List<String> formats, Path folder) throws IOException {
    List<ReportWriter> chosen = formats.stream().distinct().map(writers::require).toList();
    Files.createDirectories(folder);
    try {
      return chosen.parallelStream().map(writer -> write(writer, report, folder)).toList();
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private static Path write(ReportWriter writer, RunReport report, Path folder) {
    try {
      return writer.write(report, folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The text of {@code report.json}. */
  public String json(RunReport report) throws IOException {
    ReportWriter writer = writers.require(JSON);
    return WrittenText.of(folder -> writer.write(report, folder));
  }

  /** What is known of data, as it stands in {@code report.json}. */
  public String json(DataHealth health) {
    return DataHealthJson.text(health);
  }
}
