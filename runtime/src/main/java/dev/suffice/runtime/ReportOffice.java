package dev.suffice.runtime;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.result.ReportWriter;
import dev.suffice.api.result.RunReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Has reports written, each format by a writer of its own, side by side. Safe for any thread. */
record ReportOffice(Catalog<ReportWriter> writers) {
  /**
   * Writes a report.
   *
   * @param folder made if it is not there
   * @throws dev.suffice.api.catalog.UnknownNameException when there is no such format; nothing is
   *     written then
   */
  List<Path> write(RunReport report, List<String> formats, Path folder) throws IOException {
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

  /** The text of a report in one format. */
  String text(RunReport report, String format) throws IOException {
    ReportWriter writer = writers.require(format);
    return WrittenText.of(folder -> writer.write(report, folder));
  }

  List<String> formats() {
    return writers.names();
  }
}
