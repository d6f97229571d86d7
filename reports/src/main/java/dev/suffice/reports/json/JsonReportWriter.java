package dev.suffice.reports.json;

import dev.suffice.api.result.ReportWriter;
import dev.suffice.api.result.RunReport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes {@code report.json}, UTF-8. Keys have a fixed order; money is a decimal string; an unknown
 * figure is null, never 0; other numbers have at most 12 significant digits and no exponent.
 * Everything outside {@code run} depends on the experiment and its trials alone.
 */
public final class JsonReportWriter implements ReportWriter {
  @Inject
  JsonReportWriter() {}

  @Override
  public String name() {
    return "json";
  }

  @Override
  public Path write(RunReport report, Path folder) throws IOException {
    return JsonFile.write(folder, "report.json", ReportDocument.of(report));
  }
}
