package dev.suffice.reports;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.suffice.api.comparison.ComparisonWriter;
import dev.suffice.api.comparison.GateWriter;
import dev.suffice.api.comparison.SnapshotReader;
import dev.suffice.api.result.ReportWriter;
import dev.suffice.reports.csv.CsvReportWriter;
import dev.suffice.reports.html.HtmlComparisonWriter;
import dev.suffice.reports.html.HtmlReportWriter;
import dev.suffice.reports.json.JsonComparisonWriter;
import dev.suffice.reports.json.JsonReportWriter;
import dev.suffice.reports.json.JsonSnapshotReader;
import dev.suffice.reports.junit.JunitGateWriter;
import dev.suffice.reports.junit.JunitReportWriter;
import dev.suffice.reports.markdown.MarkdownComparisonWriter;
import dev.suffice.reports.markdown.MarkdownGateWriter;
import dev.suffice.reports.markdown.MarkdownReportWriter;

/**
 * Binds the report writers {@code html}, {@code json}, {@code md}, {@code junit} and {@code csv},
 * the writers of comparisons {@code html}, {@code json} and {@code md}, those of gates {@code
 * junit} and {@code md}, and what reads a {@code report.json} again.
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
    Multibinder<ComparisonWriter> comparisons =
        Multibinder.newSetBinder(binder(), ComparisonWriter.class);
    comparisons.addBinding().to(HtmlComparisonWriter.class);
    comparisons.addBinding().to(JsonComparisonWriter.class);
    comparisons.addBinding().to(MarkdownComparisonWriter.class);
    Multibinder<GateWriter> gates = Multibinder.newSetBinder(binder(), GateWriter.class);
    gates.addBinding().to(JunitGateWriter.class);
    gates.addBinding().to(MarkdownGateWriter.class);
    bind(SnapshotReader.class).to(JsonSnapshotReader.class);
  }
}
