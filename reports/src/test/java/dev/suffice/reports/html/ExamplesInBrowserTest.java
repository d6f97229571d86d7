package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.reports.browser.OpenChromium;
import dev.suffice.reports.browser.Tab;
import dev.suffice.reports.sample.SampleReports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking through the examples with keys, filters and addresses. */
class ExamplesInBrowserTest {
  private static final String READY = "!document.getElementById('examples').hidden";
  private static final String ROWS = "document.querySelectorAll('#examples-list [role=option]')";
  private static final String CHOSEN =
      "document.querySelector('#examples-list [aria-selected=true]')";
  private static final String TITLE = "document.querySelector('#examples-detail h4').textContent";

  @RegisterExtension static final OpenChromium browser = new OpenChromium();

  @TempDir static Path folder;
  private static URI page;

  @BeforeAll
  static void writeThePage() throws IOException {
    page = new HtmlReportWriter().write(SampleReports.adequateFound(), folder).toUri();
  }

  @Test
  void onlyRowsThatAreSeenAreInTheDocument() {
    Tab tab = open("");

    assertThat(text(tab, "examples-count")).isEqualTo("360 examples");
    assertThat(tab.evaluate(ROWS + ".length").asInt()).isBetween(10, 40);
    assertThat(tab.evaluate(ROWS + "[0].getAttribute('aria-setsize')").asText()).isEqualTo("360");
  }

  @Test
  void keysMoveThroughTheList() {
    Tab tab = open("");
    tab.evaluate("document.getElementById('examples-list').focus()");
    String first = tab.evaluate(TITLE).asText();

    tab.press("j");
    assertThat(chosen(tab)).isEqualTo("2");
    assertThat(tab.evaluate(TITLE).asText()).isNotEqualTo(first);
    tab.press("ArrowUp");
    assertThat(tab.evaluate(TITLE).asText()).isEqualTo(first);
    tab.press("End");
    assertThat(chosen(tab)).isEqualTo("360");
    assertThat(
            tab.evaluate("document.getElementById('examples-list').scrollTop > 1000").asBoolean())
        .isTrue();
  }

  @Test
  void aSlashGoesToTheSearchAndEscapeBackToTheList() {
    Tab tab = open("");
    tab.evaluate("document.getElementById('examples-list').focus()");

    tab.press("/");
    tab.type("j/k");

    assertThat(tab.evaluate("document.activeElement.value").asText()).isEqualTo("j/k");
    tab.press("Escape");
    assertThat(tab.evaluate("document.activeElement.id").asText()).isEqualTo("examples-list");
  }

  @ParameterizedTest
  @CsvSource({
    "contains, meter",
    "approach, large-zero-shot",
    "result, failed",
    "agreement, split",
    "agreement, none",
    "slice, channel=email",
    "latency, 400",
  })
  void everyFilterLeavesSome(String name, String value) {
    Tab tab = open("#examples-%s=%s".formatted(name, value));

    assertThat(text(tab, "examples-count")).matches("(\\d+ of )?360 examples");
    if (!name.equals("approach")) {
      assertThat(shown(tab)).isBetween(1, 359);
    }
  }

  @Test
  void aLinkToAnotherSectionKeepsWhatIsFiltered() {
    Tab tab = open("#examples-result=failed");
    int failed = shown(tab);
    tab.evaluate("addEventListener('hashchange', () => { document.title = 'moved'; })");

    tab.evaluate("document.querySelector('nav a').click()");
    tab.await("document.title === 'moved'");

    assertThat(shown(tab)).isEqualTo(failed).isBetween(1, 359);
    assertThat(tab.evaluate("document.querySelector('#examples [name=result]').value").asText())
        .isEqualTo("failed");
  }

  @Test
  void conditionsHoldForTheSameTrial() {
    Tab slow = open("#examples-latency=400");
    Tab slowOfSmall = open("#examples-latency=400&examples-approach=zero-shot");

    assertThat(shown(slow)).isPositive();
    assertThat(text(slowOfSmall, "examples-count")).isEqualTo("No example matches.");
    assertThat(shown(open("#examples-cost=50"))).isPositive();
    assertThat(text(open("#examples-cost=100"), "examples-count")).isEqualTo("No example matches.");
  }

  @Test
  void findsWhatOneApproachGetsRightAndAnotherDoesNot() {
    Tab tab = open("#examples-approach=nearest-8&examples-result=right&examples-unlike=zero-shot");

    assertThat(shown(tab)).isBetween(1, 359);
    assertThat(card(tab, "nearest-8", ".sign")).isEqualTo("✓");
    assertThat(card(tab, "zero-shot", ".sign")).isNotEqualTo("✓");
  }

  @Test
  void wordsAreComparedWhereAnAnswerIsMuchLikeWhatWasExpected() {
    Tab tab = open("");

    assertThat(compared(tab, "Refunds take three days."))
        .isEqualTo("same Refunds take |less five|more three|same  days.");
    assertThat(compared(tab, "Ask the desk at the station.")).isEqualTo("undefined");
  }

  private static String compared(Tab tab, String text) {
    String best = "WordDiff.best(['No.', 'Refunds take five days.'], '%s')".formatted(text);
    return tab.evaluate("String(%s?.map((run) => run.join(' ')).join('|'))".formatted(best))
        .asText();
  }

  @Test
  void everyApproachHasItsOwnPlaceInTheMarksTheRecommendedOneFirst() {
    Tab tab = open("");

    assertThat(text(tab, "examples-marks"))
        .startsWith("Marks, from left to right: nearest-8, ")
        .contains("✓ right", "· not asked");
    assertThat(
            tab.evaluate(
                    "[...%s].every((row) => row.querySelectorAll('.sign').length === 6)"
                        .formatted(ROWS))
                .asBoolean())
        .isTrue();
    assertThat(tab.evaluate("document.querySelector('#examples-detail h5').textContent").asText())
        .endsWith("nearest-8");
  }

  @Test
  void whereNothingIsFoundThereIsNoEmptyList() {
    Tab tab = open("#examples-contains=nowhere");

    assertThat(tab.evaluate("document.getElementById('examples-list').clientHeight").asInt())
        .isLessThan(40);
  }

  @Test
  void aPromptThatWasOpenedStaysOpenFromExampleToExample() {
    Tab tab = open("#examples-approach=large-zero-shot");
    tab.evaluate("document.querySelector('#examples-detail .prompts').parentNode.open = true");
    tab.evaluate("document.getElementById('examples-list').focus()");
    tab.press("j");

    assertThat(
            tab.evaluate("document.querySelector('#examples-detail details[open]').innerText")
                .asText())
        .contains(
            "to reader",
            "system",
            "Name the queue that a message belongs to.",
            "user",
            "Message " + tab.evaluate(TITLE).asText());
  }

  @Test
  void theAddressHoldsWhatIsShown() {
    Tab tab = open("#volume=7");
    tab.evaluate("document.querySelector('#examples [name=contains]').focus()");
    tab.type("meter");
    tab.press("Escape");
    tab.press("j");
    String title = tab.evaluate(TITLE).asText();
    String address = tab.evaluate("location.hash").asText();

    Tab other = open(address);

    assertThat(address).contains("volume=7", "examples-contains=meter", "example=" + title);
    assertThat(other.evaluate(TITLE).asText()).isEqualTo(title);
    assertThat(text(other, "examples-count")).isEqualTo(text(tab, "examples-count"));
  }

  @Test
  void withoutAScriptAShortListStands() {
    Tab tab = browser.open(URI.create("about:blank#"));
    tab.send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    tab.send("Page.navigate", Map.of("url", page.toString()));
    tab.await("document.querySelectorAll('#examples-first > li').length === 10");

    assertThat(tab.evaluate("document.getElementById('examples').hidden").asBoolean()).isTrue();
    assertThat(
            tab.evaluate("document.getElementById('examples-first').checkVisibility()").asBoolean())
        .isTrue();
  }

  private static Tab open(String address) {
    Tab tab = browser.open(URI.create(page + address));
    tab.await(READY);
    return tab;
  }

  private static String text(Tab tab, String id) {
    return tab.evaluate("document.getElementById('%s').textContent".formatted(id)).asText();
  }

  private static int shown(Tab tab) {
    return Integer.parseInt(text(tab, "examples-count").replaceAll("\\D.*", ""));
  }

  private static String chosen(Tab tab) {
    return tab.evaluate(CHOSEN + ".getAttribute('aria-posinset')").asText();
  }

  /** What stands in the card of an approach. */
  private static String card(Tab tab, String approach, String part) {
    return tab.evaluate(
            """
            [...document.querySelectorAll('#examples-detail .card')]
              .find((card) => card.querySelector('h5').textContent.endsWith('%s'))
              .querySelector('%s').textContent"""
                .formatted(approach, part))
        .asText();
  }
}
