package dev.suffice.reports.csv;

import dev.suffice.api.result.ReportWriter;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.reports.file.ReportFile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes {@code trials.csv}: one row per trial, in the order of the report. RFC 4180, UTF-8, with a
 * head. A figure nobody knows is an empty cell, never 0.
 *
 * <p>Columns: approach, example, repetition (from 0), outcome (answered, failed, missing), answer
 * (to the letter, or why there is none), value (the answer found in it), confidence (how sure the
 * approach is, from 0 to 1), passages (where those it was shown come from, best first), expected
 * (several acceptable ones, as several passages, separated by {@code " | "}), one {@code score
 * NAME} per metric, one {@code slice FIELD} per slice field, latency_ms (retries and the pauses
 * before them included), calls, retries, input_tokens (written to a cache included),
 * cached_input_tokens, output_tokens, reasoning_tokens (part of the output; empty where nobody
 * tells it), cost_usd.
 *
 * <p>Cells that a spreadsheet would take for a formula start with an apostrophe; see {@link
 * SpreadsheetText}.
 */
public final class CsvReportWriter implements ReportWriter {
  @Inject
  CsvReportWriter() {}

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public Path write(RunReport report, Path folder) throws IOException {
    return ReportFile.write(folder, "trials.csv", out -> print(report, out));
  }

  private static void print(RunReport report, OutputStream out) throws IOException {
    TrialTable table = new TrialTable(report);
    CSVPrinter printer =
        new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
    printer.printRecord(table.head());
    for (ScoredTrial trial : report.trials()) {
      printer.printRecord(table.row(trial));
    }
    printer.flush();
  }
}
