package dev.suffice.reports.json;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.suffice.api.result.ReportWriter;
import dev.suffice.api.result.RunReport;
import dev.suffice.reports.file.ReportFile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes {@code report.json}, UTF-8. Keys have a fixed order; money is a decimal string; an unknown
 * figure is null, never 0; other numbers have at most 12 significant digits and no exponent.
 * Everything outside {@code run} depends on the experiment and its trials alone.
 */
public final class JsonReportWriter implements ReportWriter {
  private final ObjectWriter writer =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build()
          .writer(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  @Inject
  JsonReportWriter() {}

  @Override
  public String name() {
    return "json";
  }

  @Override
  public Path write(RunReport report, Path folder) throws IOException {
    byte[] document = writer.writeValueAsBytes(ReportDocument.of(report));
    return ReportFile.write(
        folder,
        "report.json",
        out -> {
          out.write(document);
          out.write('\n');
        });
  }
}
