package dev.suffice.reports.junit;

import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RunReport;
import dev.suffice.reports.text.VisibleText;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The tests that a run stands for. */
final class Suite {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final RunReport report;
  private final List<Case> cases = new ArrayList<>();

  /**
   * One test.
   *
   * @param ending the element that says how it ended; absent: it passed
   */
  private record Case(String name, Optional<String> ending, String message) {}

  Suite(RunReport report) {
    this.report = report;
    cases.add(decision(report.analysis().recommendation()));
    report.analysis().approaches().forEach(result -> cases.add(approach(result)));
  }

  private static Case decision(Recommendation answer) {
    String name = "an adequate approach is found";
    return switch (answer.verdict()) {
      case ADEQUATE_FOUND -> new Case(name, Optional.empty(), answer.sentence());
      case NONE_ADEQUATE -> new Case(name, Optional.of("failure"), answer.sentence());
      case UNDECIDED, NO_REQUIREMENTS -> new Case(name, Optional.of("skipped"), answer.sentence());
    };
  }

  private static Case approach(ApproachResult result) {
    String name = result.approach().id() + " is adequate";
    return switch (result.verdict()) {
      case ADEQUATE -> new Case(name, Optional.empty(), result.reason());
      case INADEQUATE, UNDECIDED, NOT_NEEDED, FAILED, NO_REQUIREMENTS ->
          new Case(name, Optional.of("skipped"), result.reason());
    };
  }

  void writeTo(XMLStreamWriter xml) throws XMLStreamException {
    Map<String, String> numbers =
        Map.of(
            "tests", String.valueOf(cases.size()),
            "failures", count("failure"),
            "errors", "0");
    xml.writeStartElement("testsuites");
    xml.writeStartElement("testsuite");
    attribute(xml, "name", report.experiment().name());
    for (String name : List.of("tests", "failures", "errors")) {
      attribute(xml, name, numbers.get(name));
    }
    attribute(xml, "skipped", count("skipped"));
    attribute(xml, "time", seconds());
    attribute(xml, "timestamp", TIME.format(report.run().started()));
    attribute(xml, "id", report.run().id());
    for (Case one : cases) {
      write(xml, one);
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void write(XMLStreamWriter xml, Case one) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute(xml, "name", one.name());
    attribute(xml, "classname", report.experiment().name());
    if (one.ending().isPresent()) {
      xml.writeEmptyElement(one.ending().get());
      attribute(xml, "message", one.message());
    } else {
      xml.writeStartElement("system-out");
      xml.writeCharacters(VisibleText.visible(one.message()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private String count(String ending) {
    long count = cases.stream().filter(one -> one.ending().equals(Optional.of(ending))).count();
    return String.valueOf(count);
  }

  private String seconds() {
    Duration took = Duration.between(report.run().started(), report.run().finished());
    return String.format(Locale.ROOT, "%.3f", took.toMillis() / 1000.0);
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, VisibleText.visible(value));
  }
}
