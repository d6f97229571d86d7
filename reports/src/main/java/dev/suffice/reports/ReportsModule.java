package dev.suffice.reports;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.suffice.api.result.ReportWriter;
import dev.suffice.reports.csv.CsvReportWriter;
import dev.suffice.reports.html.HtmlReportWriter;
import dev.suffice.reports.json.JsonReportWriter;
import dev.suffice.reports.junit.JunitReportWriter;
import dev.suffice.reports.markdown.MarkdownReportWriter;

/**
 * Binds the report writers {@code html}, {@code json}, {@code md}, {@code junit} and {@code csv}.
 */
public final class ReportsModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder<ReportWriter> writers = Multibinder.newSetBinder(binder(), ReportWriter.class);
    writers.addBinding().to(HtmlReportWriter.class);
    writers.addBinding().to(JsonReportWriter.class);
    writers.addBinding().to(MarkdownReportWriter.class);
    writers.addBinding().to(JunitReportWriter.class);
    writers.addBinding().to(CsvReportWriter.class);
  }
}
