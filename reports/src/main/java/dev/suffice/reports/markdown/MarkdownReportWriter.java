package dev.suffice.reports.markdown;

import dev.suffice.api.result.ReportWriter;
import dev.suffice.api.result.RunReport;
import dev.suffice.reports.file.ReportFile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes {@code report.md}: the decision, the approaches side by side, why, and what would change
 * the answer, for a pull request. Single examples are not in it.
 */
public final class MarkdownReportWriter implements ReportWriter {
  @Inject
  MarkdownReportWriter() {}

  @Override
  public String name() {
    return "md";
  }

  @Override
  public Path write(RunReport report, Path folder) throws IOException {
    byte[] text = new DecisionPage(report).text().getBytes(StandardCharsets.UTF_8);
    return ReportFile.write(folder, "report.md", out -> out.write(text));
  }
}
