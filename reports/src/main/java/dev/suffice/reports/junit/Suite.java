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
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A suite of tests, as servers that build read it: valid by the schema of Jenkins and by the
 * stricter one of Apache Ant's JUnit tasks.
 *
 * @param run id of the run
 * @see <a
 *     href="https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd">Jenkins:
 *     junit-10.xsd</a>
 * @see <a href="https://github.com/windyroad/JUnit-Schema/blob/master/JUnit.xsd">Apache Ant:
 *     JUnit.xsd</a>
 */
record Suite(String name, String run, Instant started, Instant finished, List<TestCase> cases) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String PACKAGE = "suffice";

  /** What the schema wants where the host is not told. */
  private static final String HOST = "localhost";

  /** The run takes the time; what is tested of it takes none. */
  private static final String NONE_OF_ITS_OWN = "0.000";

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
    attribute(xml, "package", PACKAGE);
    attribute(xml, "id", "0");
    attribute(xml, "hostname", HOST);
    attribute(xml, "timestamp", TIME.format(started));
    attribute(xml, "tests", String.valueOf(cases.size()));
    attribute(xml, "failures", count(Ending.FAILED));
    attribute(xml, "errors", "0");
    attribute(xml, "skipped", count(Ending.SKIPPED));
    attribute(xml, "time", seconds());
    writeRun(xml);
    for (TestCase one : cases) {
      write(xml, one);
    }
    text(xml, "system-out", passed());
    text(xml, "system-err", "");
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void writeRun(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("properties");
    xml.writeEmptyElement("property");
    attribute(xml, "name", "run");
    attribute(xml, "value", run);
    xml.writeEndElement();
  }

  private void write(XMLStreamWriter xml, TestCase one) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute(xml, "name", one.name());
    attribute(xml, "classname", name);
    attribute(xml, "time", NONE_OF_ITS_OWN);
    switch (one.ending()) {
      case PASSED -> {}
      case FAILED -> writeEnding(xml, "failure", one);
      case SKIPPED -> writeEnding(xml, "skipped", one);
    }
    xml.writeEndElement();
  }

  /** As an attribute and as text: some servers show the one, some the other. */
  private static void writeEnding(XMLStreamWriter xml, String element, TestCase one)
      throws XMLStreamException {
    xml.writeStartElement(element);
    attribute(xml, "type", one.name());
    attribute(xml, "message", one.message());
    xml.writeCharacters(VisibleText.visible(one.message()));
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String element, String text)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(VisibleText.visible(text));
    xml.writeEndElement();
  }

  /** What is to be said of the tests that passed: only a suite has room for it. */
  private String passed() {
    return cases.stream()
        .filter(one -> one.ending() == Ending.PASSED)
        .map(one -> one.name() + ": " + one.message())
        .collect(Collectors.joining("\n"));
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
