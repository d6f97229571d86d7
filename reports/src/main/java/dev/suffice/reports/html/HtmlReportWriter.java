package dev.suffice.reports.html;

import dev.suffice.api.result.ReportWriter;
import dev.suffice.api.result.RunReport;
import dev.suffice.reports.file.ReportFile;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes {@code report.html}: one file that needs nothing else, opens without a network and runs
 * nothing that came from data or a model.
 */
public final class HtmlReportWriter implements ReportWriter {
  private final TemplateEngine templates = templates();

  @Inject
  HtmlReportWriter() {}

  /** The templates of this jar, which were compiled with it. */
  static TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(
        null,
        ContentType.Html,
        HtmlReportWriter.class.getClassLoader(),
        HtmlReportWriter.class.getPackageName());
  }

  @Override
  public String name() {
    return "html";
  }

  @Override
  public Path write(RunReport report, Path folder) throws IOException {
    StringOutput page = new StringOutput();
    templates.render("page.jte", Page.of(report), new SafeOutput(page));
    byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
    return ReportFile.write(folder, "report.html", out -> out.write(bytes));
  }
}
