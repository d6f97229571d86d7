package dev.suffice.reports.markdown;

import dev.suffice.api.comparison.Gate;
import dev.suffice.api.comparison.GateCheck;
import dev.suffice.api.comparison.GateWriter;
import dev.suffice.reports.file.ReportFile;
import dev.suffice.reports.text.Figures;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code gate.md}, for the summary of a job. */
public final class MarkdownGateWriter implements GateWriter {
  @Inject
  MarkdownGateWriter() {}

  @Override
  public String name() {
    return "md";
  }

  @Override
  public Path write(Gate gate, boolean openFails, Path folder) throws IOException {
    byte[] text = text(gate).getBytes(StandardCharsets.UTF_8);
    return ReportFile.write(folder, "gate.md", out -> out.write(text));
  }

  private static String text(Gate gate) {
    var page = new Markdown();
    page.heading(2, "Suffice: the gate of " + gate.run().experiment())
        .strong(gate.sentence())
        .table(
            List.of("", "check", "found"),
            3,
            gate.checks().stream().map(MarkdownGateWriter::row).toList())
        .heading(3, "How sure is this?")
        .list(gate.guarantees());
    page.paragraph(
        "Run %s of %s%s."
            .formatted(
                gate.run().run(),
                Figures.time(gate.run().started()),
                gate.baseline()
                    .map(
                        held ->
                            ", held against run %s of %s"
                                .formatted(held.run(), Figures.time(held.started())))
                    .orElse("")));
    return page.toString();
  }

  private static List<String> row(GateCheck check) {
    return List.of(
        DecisionPage.words(check.holds()), "`%s`".formatted(check.name()), check.sentence());
  }
}
