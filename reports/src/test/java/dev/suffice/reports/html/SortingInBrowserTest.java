package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.result.RunReport;
import dev.suffice.reports.browser.OpenChromium;
import dev.suffice.reports.browser.Tab;
import dev.suffice.reports.sample.SampleReports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The table of approaches, sorted by the buttons in its heads. */
class SortingInBrowserTest {
  private static final String HEADS = "document.querySelectorAll('table.approaches thead th')";

  @RegisterExtension static final OpenChromium browser = new OpenChromium();

  @TempDir Path folder;

  @Test
  void beginsWithTheCheapest() throws IOException {
    Tab tab = open(SampleReports.adequateFound());

    assertThat(sorted(tab)).containsExactly("Cost over 12 months ascending");
    assertThat(approaches(tab)).startsWith("zero-shot", "fixed-8").endsWith("large-fixed-8");
  }

  @Test
  void aButtonSortsAndTurnsTheOrderRoundWithWhatIsUnknownLast() throws IOException {
    Tab tab = open(SampleReports.adequateFound());

    press(tab, "Latency p95");
    assertThat(sorted(tab)).containsExactly("Latency p95 ascending");
    assertThat(approaches(tab))
        .startsWith("zero-shot", "fixed-8")
        .endsWith("large-zero-shot", "large-fixed-8");

    press(tab, "Latency p95");
    assertThat(sorted(tab)).containsExactly("Latency p95 descending");
    assertThat(approaches(tab))
        .startsWith("large-zero-shot")
        .endsWith("zero-shot", "large-fixed-8");
  }

  @Test
  void approachesAreSortedByNameAndEqualVerdictsStandTogether() throws IOException {
    Tab tab = open(SampleReports.adequateFound());

    press(tab, "Approach");
    assertThat(approaches(tab)).isSorted().hasSize(6);

    press(tab, "Verdict");
    assertThat(approaches(tab).subList(0, 2))
        .containsExactlyInAnyOrder("nearest-8", "large-zero-shot");
  }

  @Test
  void theRequirementsOfAnApproachStayWithIt() throws IOException {
    Tab tab = open(SampleReports.adequateFound());
    String first =
        "document.querySelector('table.approaches tbody.best ul.requirements').textContent";
    String before = tab.evaluate(first).asText();

    press(tab, "Latency p50");

    assertThat(tab.evaluate(first).asText()).isEqualTo(before);
  }

  @Test
  void whatWasObservedWithoutRequirementsHasNoOrder() throws IOException {
    Tab tab = open(SampleReports.noRequirements());

    assertThat(texts(tab.evaluate("[..." + HEADS + "].map((one) => !one.querySelector('button'))")))
        .containsExactly(
            "false", "true", "false", "false", "false", "false", "false", "false", "false");
  }

  @Test
  void onANarrowScreenTheButtonsAreThere() throws IOException {
    Tab tab = open(SampleReports.adequateFound());
    tab.resize(380, 800);

    assertThat(
            texts(
                tab.evaluate(
                    "[..." + HEADS + "].map((one) => one.getBoundingClientRect().width > 20)")))
        .containsOnly("true");
  }

  /** By the keyboard, as whoever uses no mouse does. */
  private static void press(Tab tab, String head) {
    tab.evaluate(
        "[...%s].find((one) => one.textContent === '%s').querySelector('button').focus()"
            .formatted(HEADS, head));
    tab.press(" ");
  }

  private static List<String> sorted(Tab tab) {
    return texts(
        tab.evaluate(
            """
            [...%s].filter((one) => one.hasAttribute('aria-sort'))
              .map((one) => one.textContent + ' ' + one.getAttribute('aria-sort'))"""
                .formatted(HEADS)));
  }

  private static List<String> approaches(Tab tab) {
    return texts(
        tab.evaluate(
            """
            [...document.querySelectorAll('table.approaches tbody')]
              .map((one) => one.querySelector('th .approach').textContent)"""));
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }

  private Tab open(RunReport report) throws IOException {
    return browser.open(new HtmlReportWriter().write(report, folder).toUri());
  }
}
