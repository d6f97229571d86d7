package dev.suffice.reports.junit;

import dev.suffice.api.result.ReportWriter;
import dev.suffice.api.result.RunReport;
import dev.suffice.reports.file.ReportFile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes {@code junit.xml}: a test that an adequate approach was found, and one for each approach.
 * The first fails where none is adequate and is skipped while that is open; the others are never
 * failures, since approaches that lose are what an experiment is for: they pass when they are
 * adequate and are skipped, with the reason, when they are not.
 *
 * @see <a
 *     href="https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd">The
 *     schema of Jenkins, junit-10.xsd</a>
 */
public final class JunitReportWriter implements ReportWriter {
  @Inject
  JunitReportWriter() {}

  @Override
  public String name() {
    return "junit";
  }

  @Override
  public Path write(RunReport report, Path folder) throws IOException {
    return ReportFile.write(folder, "junit.xml", out -> write(new Suite(report), out));
  }

  private static void write(Suite suite, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      suite.writeTo(xml);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
  }
}
