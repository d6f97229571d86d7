package dev.suffice.reports;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.suffice.api.result.ReportWriter;
import dev.suffice.reports.csv.CsvReportWriter;
import dev.suffice.reports.html.HtmlReportWriter;
import dev.suffice.reports.json.JsonReportWriter;

/** Binds the report writers {@code html}, {@code json} and {@code csv}. */
public final class ReportsModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder<ReportWriter> writers = Multibinder.newSetBinder(binder(), ReportWriter.class);
    writers.addBinding().to(HtmlReportWriter.class);
    writers.addBinding().to(JsonReportWriter.class);
    writers.addBinding().to(CsvReportWriter.class);
  }
}
