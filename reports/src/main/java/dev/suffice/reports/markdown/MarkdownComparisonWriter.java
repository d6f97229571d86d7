package dev.suffice.reports.markdown;

import dev.suffice.api.comparison.Comparison;
import dev.suffice.api.comparison.ComparisonWriter;
import dev.suffice.reports.file.ReportFile;
import dev.suffice.reports.text.ComparisonTables;
import dev.suffice.reports.text.Figures;
import dev.suffice.reports.text.Table;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code comparison.md}, for a pull request. */
public final class MarkdownComparisonWriter implements ComparisonWriter {
  @Inject
  MarkdownComparisonWriter() {}

  @Override
  public String name() {
    return "md";
  }

  @Override
  public Path write(Comparison comparison, Path folder) throws IOException {
    byte[] text = text(comparison).getBytes(StandardCharsets.UTF_8);
    return ReportFile.write(folder, "comparison.md", out -> out.write(text));
  }

  private static String text(Comparison comparison) {
    var tables = new ComparisonTables(comparison);
    var page = new Markdown();
    page.heading(2, "Suffice: what changed in " + comparison.after().name().experiment())
        .strong(comparison.sentence())
        .list(
            List.of(
                "Before: " + decision(comparison.before()),
                "After: " + decision(comparison.after())));
    section(page, "The approaches", tables.approaches());
    section(page, "Differences on the same examples", tables.differences());
    page.paragraph(tables.note());
    section(page, "Models that retire", tables.retiring());
    section(page, "The settings that changed", tables.changes());
    return page.toString();
  }

  private static String decision(Comparison.Run run) {
    return "%s (run %s of %s)"
        .formatted(run.decision().sentence(), run.name().run(), Figures.time(run.name().started()));
  }

  private static void section(Markdown page, String title, Table table) {
    if (!table.rows().isEmpty()) {
      page.heading(3, title).table(table.head(), table.figures(), table.rows());
    }
  }
}
