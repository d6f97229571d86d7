package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.result.Judges;
import dev.suffice.api.result.RunReport;
import dev.suffice.reports.sample.SampleReports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class HtmlReportWriterTest {
  @TempDir Path folder;

  static List<RunReport> everyKind() {
    return List.of(
        SampleReports.adequateFound(),
        SampleReports.noneAdequate(),
        SampleReports.undecided(),
        SampleReports.noRequirements());
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void putsTheDecisionFirst(RunReport report) throws IOException {
    ParsedPage page = ParsedPage.of(report, folder);

    Element first = page.named("section").get(0);

    assertThat(first.getAttribute("id")).isEqualTo("decision");
    assertThat(first.getElementsByTagName("p").item(0).getTextContent().replace('\u00a0', ' '))
        .isNotBlank()
        .satisfies(
            headline ->
                assertThat(report.analysis().recommendation().sentence()).startsWith(headline));
  }

  @ParameterizedTest
  @CsvSource({
    "0, yes, Adequate approach found",
    "1, no, None is adequate",
    "2, open, Undecided",
    "3, idle, No requirements stated"
  })
  void saysTheVerdictInWordsAndColour(int kind, String tone, String words) throws IOException {
    ParsedPage page = ParsedPage.of(everyKind().get(kind), folder);

    assertThat(page.byId("decision").getAttribute("class")).isEqualTo("decision " + tone);
    assertThat(page.byId("decision-title").getTextContent()).contains(words);
    assertThat(page.named("title").get(0).getTextContent()).contains(words);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void hasAllSectionsWithAHeadingEach(RunReport report) throws IOException {
    ParsedPage page = ParsedPage.of(report, folder);

    assertThat(page.named("section"))
        .extracting(section -> section.getAttribute("id"))
        .containsExactly(
            "decision",
            "approaches",
            "trade-off",
            "what-if",
            "anatomy",
            "latency",
            "failures",
            "data",
            "run");
    assertThat(page.named("section"))
        .allSatisfy(
            section ->
                assertThat(page.byId(section.getAttribute("aria-labelledby")).getTagName())
                    .isEqualTo("h2"));
    assertThat(page.named("h1")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void saysWhatIsPromisedOnce(RunReport report) throws IOException {
    String decision = ParsedPage.of(report, folder).byId("decision").getTextContent();

    report
        .analysis()
        .guarantee()
        .ifPresent(guarantee -> assertThat(decision).containsOnlyOnce(guarantee.adequacy()));
  }

  @Test
  void numbersTheSectionsBelowTheDecisionFromOneAsItsContentsDo() throws IOException {
    ParsedPage page = ParsedPage.of(SampleReports.adequateFound(), folder);

    assertThat(page.all(element -> ParsedPage.hasClass(element, "number")))
        .extracting(Element::getTextContent)
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
    assertThat(page.named("ol").get(0).getElementsByTagName("li").getLength()).isEqualTo(8);
    assertThat(page.named("ol").get(0).hasAttribute("start")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void isUsableWithoutSeeingIt(RunReport report) throws IOException {
    ParsedPage page = ParsedPage.of(report, folder);

    assertThat(page.named("table"))
        .allMatch(table -> table.getElementsByTagName("caption").getLength() == 1);
    assertThat(page.named("th")).allMatch(header -> header.hasAttribute("scope"));
    assertThat(page.named("svg"))
        .allMatch(
            svg ->
                svg.getAttribute("aria-hidden").equals("true")
                    || !page.byId(svg.getAttribute("aria-labelledby")).getTextContent().isBlank());
    assertThat(page.all(element -> ParsedPage.hasClass(element, "scroll")))
        .allMatch(
            box -> box.getAttribute("tabindex").equals("0") && box.hasAttribute("aria-label"));
    List<String> ids =
        page.all(element -> element.hasAttribute("id")).stream()
            .map(element -> element.getAttribute("id"))
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.named("a"))
        .allMatch(link -> ids.contains(link.getAttribute("href").substring(1)));
  }

  @Test
  void needsNothingFromOutside() throws IOException {
    ParsedPage page = ParsedPage.of(SampleReports.adequateFound(), folder);

    assertThat(page.all(element -> element.hasAttribute("src"))).isEmpty();
    assertThat(page.all(element -> element.hasAttribute("href")))
        .extracting(element -> element.getAttribute("href"))
        .allMatch(address -> address.startsWith("#") || address.equals("data:,"));
    assertThat(page.all(element -> element.hasAttribute("style"))).isEmpty();
    assertThat(page.text()).doesNotContain("@import").doesNotContainPattern("url\\((?!#)");
  }

  @Test
  void letsItsOwnStyleAndScriptWorkAndNothingElse() throws Exception {
    ParsedPage page = ParsedPage.of(SampleReports.adequateFound(), folder);

    String policy =
        page.all(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy"))
            .get(0)
            .getAttribute("content");

    assertThat(policy)
        .startsWith("default-src 'none'; ")
        .doesNotContain("unsafe")
        .contains("style-src 'sha256-" + sha256(between(page.text(), "<style>", "</style>")) + "'")
        .contains("'sha256-" + sha256(lastScript(page.text())) + "'; img-src")
        .contains("script-src 'sha256-" + sha256(Assets.load().scripts().get(0)) + "' ");
  }

  @Test
  void sortsTheApproachesByTotalCostAndMarksTheRecommendedOne() throws IOException {
    ParsedPage page = ParsedPage.of(SampleReports.adequateFound(), folder);

    List<Element> bodies = page.within("approaches", "tbody");

    assertThat(bodies)
        .extracting(body -> body.getElementsByTagName("bdi").item(0).getTextContent())
        .containsExactly(
            "zero-shot", "fixed-8", "nearest-2", "nearest-8", "large-zero-shot", "large-fixed-8");
    assertThat(bodies.get(3).getAttribute("class")).isEqualTo("best");
    assertThat(bodies.get(3).getTextContent())
        .contains("recommended", "$1.22", "$29.64", "95.6\u00a0%", "92.1\u00a0% to 97.6\u00a0%");
  }

  @Test
  void withoutJudgesNothingIsSaidOfThem() throws IOException {
    RunReport report = SampleReports.adequateFound().withJudges(Judges.NONE);
    assertThat(ParsedPage.of(report, folder).named("section"))
        .extracting(section -> section.getAttribute("id"))
        .contains("approaches")
        .doesNotContain("judges");
  }

  @Test
  void showsTheFileAsGiven() throws IOException {
    RunReport report = SampleReports.adequateFound();

    assertThat(ParsedPage.of(report, folder).within("run", "code").get(0).getTextContent())
        .isEqualTo(report.experiment().source().document());
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private static String lastScript(String text) {
    return between(text.substring(text.lastIndexOf("<script>")), "<script>", "</script>");
  }

  private static String sha256(String text) throws Exception {
    return Base64.getEncoder()
        .encodeToString(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
