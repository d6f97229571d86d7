package dev.suffice.reports.html;

import dev.suffice.api.comparison.Comparison;
import dev.suffice.api.comparison.ComparisonWriter;
import dev.suffice.reports.file.ReportFile;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes {@code comparison.html}: one file that needs nothing else and runs nothing. */
public final class HtmlComparisonWriter implements ComparisonWriter {
  @Inject
  HtmlComparisonWriter() {}

  @Override
  public String name() {
    return "html";
  }

  @Override
  public Path write(Comparison comparison, Path folder) throws IOException {
    StringOutput page = new StringOutput();
    HtmlReportWriter.templates()
        .render("comparison.jte", ComparisonPage.of(comparison), new SafeOutput(page));
    byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
    return ReportFile.write(folder, "comparison.html", out -> out.write(bytes));
  }
}
