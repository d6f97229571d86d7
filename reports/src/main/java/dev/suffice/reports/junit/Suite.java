package dev.suffice.reports.junit;

import dev.suffice.reports.file.ReportFile;
import dev.suffice.reports.junit.TestCase.Ending;
import dev.suffice.reports.text.VisibleText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A suite of tests, as servers that build read it.
 *
 * @param id of the run
 */
record Suite(String name, String id, Instant started, Instant finished, List<TestCase> cases) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  Suite {
    cases = List.copyOf(cases);
  }

  /** Writes it into a folder. */
  Path write(Path folder, String file) throws IOException {
    return ReportFile.write(folder, file, this::write);
  }

  private void write(OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      write(xml);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
  }

  private void write(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testsuites");
    xml.writeStartElement("testsuite");
    attribute(xml, "name", name);
    attribute(xml, "tests", String.valueOf(cases.size()));
    attribute(xml, "failures", count(Ending.FAILED));
    attribute(xml, "errors", "0");
    attribute(xml, "skipped", count(Ending.SKIPPED));
    attribute(xml, "time", seconds());
    attribute(xml, "timestamp", TIME.format(started));
    attribute(xml, "id", id);
    for (TestCase one : cases) {
      write(xml, one);
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void write(XMLStreamWriter xml, TestCase one) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute(xml, "name", one.name());
    attribute(xml, "classname", name);
    switch (one.ending()) {
      case PASSED -> {
        xml.writeStartElement("system-out");
        xml.writeCharacters(VisibleText.visible(one.message()));
        xml.writeEndElement();
      }
      case FAILED -> writeEnding(xml, "failure", one.message());
      case SKIPPED -> writeEnding(xml, "skipped", one.message());
    }
    xml.writeEndElement();
  }

  private static void writeEnding(XMLStreamWriter xml, String element, String message)
      throws XMLStreamException {
    xml.writeEmptyElement(element);
    attribute(xml, "message", message);
  }

  private String count(Ending ending) {
    return String.valueOf(cases.stream().filter(one -> one.ending() == ending).count());
  }

  private String seconds() {
    Duration took = Duration.between(started, finished);
    return String.format(Locale.ROOT, "%.3f", took.toMillis() / 1000.0);
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, VisibleText.visible(value));
  }
}
