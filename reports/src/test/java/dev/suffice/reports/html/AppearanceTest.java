package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.reports.browser.OpenChromium;
import dev.suffice.reports.browser.Tab;
import dev.suffice.reports.sample.SampleReports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The page on narrow screens, in the dark and on paper, with settings tried. */
class AppearanceTest {
  private static final int PAPER = 718; // of A4 within Chromium's margins, in CSS pixels

  /** Elements that make the page wider than its window. */
  private static final String BEYOND_THE_EDGE =
      """
      document.documentElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll('*')]
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .filter((one) => matchMedia('print').matches || one.closest('.scroll') === null)
        .map((one) => one.tagName + ' ' + one.id + ' ' + one.getAttribute('class') + ' ' + one.textContent.slice(0, 30))""";

  /** Elements that hide a part of what they hold, but for words that are meant for ears. */
  private static final String CLIPPED =
      """
      [...document.body.querySelectorAll('*:not(.unseen, .approaches > thead)')]
        .filter((one) => one.checkVisibility() && getComputedStyle(one).overflow !== 'visible')
        .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
        .map((one) => one.tagName + ' ' + one.id + ' ' + one.getAttribute('class'))""";

  @RegisterExtension static final OpenChromium browser = new OpenChromium();

  @TempDir static Path folder;
  private static URI page;

  @BeforeAll
  static void writeThePage() throws IOException {
    page = new HtmlReportWriter().write(SampleReports.adequateFound(), folder).toUri();
  }

  @Test
  void aNarrowPageScrollsNowhereToTheSide() {
    Tab tab = open();
    tab.resize(380, 800);
    openDetails(tab);

    assertThat(list(tab, BEYOND_THE_EDGE)).isEmpty();
  }

  @Test
  void chartsFitAPhoneWithoutScrolling() {
    Tab tab = open();
    String charts =
        "[...document.querySelectorAll('.chart svg')].filter((one) => one.checkVisibility())";
    int wide = tab.evaluate(charts + ".length").asInt();
    tab.resize(380, 800);

    assertThat(tab.evaluate(charts + ".length").asInt()).isEqualTo(wide).isPositive();
    assertThat(
            tab.evaluate(
                    charts + ".every((one) => one.getBoundingClientRect().right <= innerWidth)")
                .asBoolean())
        .isTrue();
    assertThat(
            tab.evaluate(
                    "[...document.querySelectorAll('.chart svg text')].filter((one) =>"
                        + " one.checkVisibility()).every((one) =>"
                        + " one.getBoundingClientRect().height > 10)")
                .asBoolean())
        .isTrue();
  }

  @Test
  void onPaperNothingIsClipped() {
    Tab tab = open();
    tab.resize(PAPER, 1000);
    tab.layOutForPrint();
    openDetails(tab);

    assertThat(list(tab, BEYOND_THE_EDGE)).isEmpty();
    assertThat(list(tab, CLIPPED)).isEmpty();
  }

  @Test
  void onPaperEverythingIsOpenAndControlsAreGone() {
    Tab tab = open();
    tab.send("Page.printToPDF", Map.of());
    tab.layOutForPrint();

    assertThat(tab.evaluate("document.querySelectorAll('details:not([open])').length").asInt())
        .isZero();
    assertThat(isSeen(tab, ".controls")).isFalse();
    assertThat(isSeen(tab, "#examples")).isFalse();
    assertThat(isSeen(tab, "#examples-first")).isTrue();
    assertThat(isSeen(tab, "#explored-sentence")).isTrue();
  }

  @Test
  void theDarkPageIsDark() {
    Tab tab = open();
    assertThat(lightness(tab)).isGreaterThan(240);

    tab.prefer("dark");

    assertThat(lightness(tab)).isLessThan(30);
  }

  @Test
  void nothingIsComplainedAboutAndNothingIsAskedFor() {
    Tab tab = open();
    tab.prefer("dark");
    tab.resize(380, 800);
    tab.send("Page.printToPDF", Map.of());

    assertThat(tab.complaints()).isEmpty();
    assertThat(tab.requests()).extracting(URI::getScheme).containsOnly("file");
  }

  private static Tab open() {
    Tab tab = browser.open(URI.create(page + "#requests-per-month=777"));
    tab.await("!document.getElementById('examples').hidden");
    tab.await("!document.getElementById('explored').hidden");
    return tab;
  }

  private static void openDetails(Tab tab) {
    tab.evaluate(
        "document.querySelectorAll('details').forEach((details) => { details.open = true; })");
  }

  private static boolean isSeen(Tab tab, String selector) {
    return tab.evaluate("document.querySelector('%s').checkVisibility()".formatted(selector))
        .asBoolean();
  }

  /** Of the paper, 0 to 255. */
  private static int lightness(Tab tab) {
    String colour = tab.evaluate("getComputedStyle(document.body).backgroundColor").asText();
    return Integer.parseInt(colour.replaceAll("rgb\\((\\d+),.*", "$1"));
  }

  private static List<String> list(Tab tab, String expression) {
    return tab.evaluate(expression).valueStream().map(JsonNode::asText).toList();
  }
}
