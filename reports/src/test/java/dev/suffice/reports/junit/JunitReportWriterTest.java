package dev.suffice.reports.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.result.RunReport;
import dev.suffice.reports.sample.HostileReport;
import dev.suffice.reports.sample.SampleReports;
import dev.suffice.reports.text.VisibleText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class JunitReportWriterTest {
  @TempDir Path folder;

  @Test
  void theDecisionPassesAndApproachesThatLoseAreSkippedWithTheReason() throws Exception {
    RunReport report = SampleReports.adequateFound();

    Element suite = suite(report);

    List<Element> cases = elements(suite, "testcase");
    assertThat(cases).hasSize(report.analysis().approaches().size() + 1);
    assertThat(suite.getAttribute("tests")).isEqualTo(String.valueOf(cases.size()));
    assertThat(suite.getAttribute("failures")).isEqualTo("0");
    assertThat(suite.getAttribute("skipped"))
        .isEqualTo(String.valueOf(elements(suite, "skipped").size()));
    assertThat(suite.getAttribute("time")).matches("\\d+\\.\\d{3}");
    assertThat(suite.getAttribute("timestamp"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
    assertThat(cases.get(0).getAttribute("name")).isEqualTo("an adequate approach is found");
    assertThat(elements(suite, "system-out").get(0).getTextContent())
        .startsWith(
            "an adequate approach is found: " + report.analysis().recommendation().sentence());
    assertThat(elements(suite, "skipped"))
        .isNotEmpty()
        .allSatisfy(skipped -> assertThat(skipped.getAttribute("message")).isNotBlank());
  }

  @Test
  void noneAdequateIsTheOneFailure() throws Exception {
    Element suite = suite(SampleReports.noneAdequate());

    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    Element decision = elements(suite, "testcase").get(0);
    Element failure = elements(decision, "failure").get(0);
    assertThat(failure.getTextContent()).isEqualTo(failure.getAttribute("message"));
    assertThat(failure.getAttribute("message"))
        .isEqualTo(SampleReports.noneAdequate().analysis().recommendation().sentence());
  }

  @Test
  void whatIsOpenIsSkipped() throws Exception {
    Element suite = suite(SampleReports.undecided());

    assertThat(suite.getAttribute("failures")).isEqualTo("0");
    assertThat(elements(elements(suite, "testcase").get(0), "skipped")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "]]><x>&lt;&amp;&#60;",
        "\"/><failure message='",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>&e;",
        "\0\u0008\u001b[31m",
        "\ud800 and \udc00",
        "\u202ereversed\u2066\uffff"
      })
  void showsAsTextWhateverItLooksLike(String evil) throws Exception {
    Element suite = suite(HostileReport.with(evil));

    assertThat(suite.getAttribute("name")).isEqualTo("support-routing" + VisibleText.visible(evil));
    assertThat(elements(suite, "failure")).isEmpty();
  }

  private Element suite(RunReport report)
      throws IOException, SAXException, ParserConfigurationException {
    Path file = new JunitReportWriter().write(report, folder);
    assertThat(file).hasFileName("junit.xml");
    JunitSchema.validate(file);
    Element root =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("testsuites");
    return elements(root, "testsuite").get(0);
  }

  private static List<Element> elements(Element within, String name) {
    NodeList found = within.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }
}
