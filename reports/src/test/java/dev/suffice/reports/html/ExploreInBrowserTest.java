package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.reports.browser.OpenChromium;
import dev.suffice.reports.browser.Tab;
import dev.suffice.reports.sample.SampleReports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The settings that may be tried in the page: by keyboard and by address, and back again. */
class ExploreInBrowserTest {
  private static final String SAID = "explore-said";
  private static final String ACCURACY = "explore-require-1";

  @RegisterExtension static final OpenChromium browser = new OpenChromium();

  @TempDir static Path folder;
  private static URI page;

  @BeforeAll
  static void writeThePage() throws IOException {
    page = new HtmlReportWriter().write(SampleReports.adequateFound(), folder).toUri();
  }

  @Test
  void nothingIsExploredUntilSomethingIsMoved() {
    Tab tab = open("");

    assertThat(isHidden(tab, "explored")).isTrue();
    assertThat(isHidden(tab, "explored-chart")).isTrue();
    assertThat(tab.evaluate("document.getElementById('explore-reset').disabled").asBoolean())
        .isTrue();
    assertThat(tab.evaluate("location.hash").asText()).isEmpty();
  }

  @Test
  void theTabKeyGoesThroughEveryControlInTheOrderInWhichTheyAreSeen() {
    Tab tab = open("#horizon-months=7");
    focus(tab, "explore-requests");

    for (String next :
        new String[] {"explore-volume", "explore-horizon", "explore-prices", ACCURACY}) {
      tab.press("Tab");
      assertThat(focused(tab)).isEqualTo(next);
    }
    for (int more = 0; more < 4; more++) {
      tab.press("Tab");
    }
    assertThat(focused(tab)).isEqualTo("explore-reset");
  }

  @Test
  void arrowsMoveAControlAndThePageSaysWhatItDecides() {
    Tab tab = open("");
    focus(tab, "explore-volume");

    tab.press("ArrowLeft");

    assertThat(value(tab, "explore-requests")).isEqualTo("177828");
    assertThat(tab.evaluate("document.getElementById('explore-volume').ariaValueText").asText())
        .isEqualTo("177,828 requests a month");
    assertThat(text(tab, SAID))
        .startsWith("Explored after the run. nearest-8 would be the cheapest");
    assertThat(text(tab, "explored-sentence")).contains("nearest-8").doesNotContain("`");
    assertThat(text(tab, "explored-command"))
        .isEqualTo("suffice report RUN --set 'requests-per-month=177828'");
  }

  @Test
  void aMovedThresholdIsHeldAgainstTheWiderBounds() {
    Tab tab = open("");
    focus(tab, ACCURACY);
    tab.evaluate("document.activeElement.select()");

    tab.type("99.5");

    assertThat(text(tab, "explored-label")).isEqualTo("Explored after the run: accuracy >= 0.995");
    assertThat(text(tab, "explored-note")).contains("wider bounds");
    assertThat(text(tab, "explored-approaches"))
        .contains("fails accuracy of at least 99.5 %: at most 94.4 %")
        .doesNotContain(">=");
    assertThat(text(tab, SAID))
        .isEqualTo("Explored after the run. " + text(tab, "explored-sentence"));
    assertThat(text(tab, "explored-sentence")).doesNotContain("adequate approach:");
  }

  @Test
  void theAddressKeepsTheSettingsAndWhatOtherPartsOfThePagePutThere() {
    Tab tab = open("#examples-contains=meter%26&place=1");
    type(tab, "explore-horizon", "24");
    type(tab, ACCURACY, "85");
    String address = tab.evaluate("location.hash").asText();

    Tab other = open(address);

    assertThat(address).contains("place=1", "horizon-months=24");
    assertThat(value(other, "explore-horizon")).isEqualTo("24");
    assertThat(value(other, ACCURACY)).isEqualTo("85");
    assertThat(other.evaluate("document.querySelector('#examples [name=contains]').value").asText())
        .isEqualTo("meter&");
    assertThat(other.evaluate("location.hash").asText()).isEqualTo(address);
  }

  @Test
  void filteringTheExamplesLeavesTheSettingsInTheAddress() {
    Tab tab = open("#accuracy%20%3E=%200.85&horizon-months=24");

    tab.evaluate("document.querySelector('#examples [name=contains]').focus()");
    tab.type("meter");
    Tab other = open(tab.evaluate("location.hash").asText());

    assertThat(value(other, ACCURACY)).isEqualTo("85");
    assertThat(value(other, "explore-horizon")).isEqualTo("24");
  }

  @Test
  void resetGoesBackToTheReport() {
    Tab tab = open("#requests-per-month=5&prices=high&accuracy%20%3E=%200.5&example=test-1");
    assertThat(isHidden(tab, "explored")).isFalse();
    focus(tab, "explore-reset");

    tab.press(" ");
    tab.await("document.getElementById('explored').hidden");

    assertThat(value(tab, "explore-requests")).isEqualTo("200000");
    assertThat(value(tab, "explore-prices")).isEqualTo("stay");
    assertThat(value(tab, ACCURACY)).isEqualTo("90");
    assertThat(text(tab, SAID)).isEqualTo("The settings of the report.");
    assertThat(tab.evaluate("location.hash").asText()).isEqualTo("#example=test-1");
  }

  @Test
  void whatIsNoNumberDecidesNothingAndIsMarked() {
    Tab tab = open("");
    type(tab, "explore-horizon", "0");

    assertThat(isHidden(tab, "explored")).isTrue();
    assertThat(text(tab, SAID)).contains("not a number that fits");
    assertThat(tab.evaluate("document.getElementById('explore-horizon').ariaInvalid").asText())
        .isEqualTo("true");
  }

  @Test
  void whatIsSaidIsSaidPolitely() {
    Tab tab = open("");

    assertThat(
            tab.evaluate("document.getElementById('explore-said').getAttribute('aria-live')")
                .asText())
        .isEqualTo("polite");
  }

  @Test
  void somebodyElsesAddressSetsNothingThatDoesNotExist() {
    Tab tab = open("#prices=__proto__&accuracy%20%3E=%20x&requests-per-month=%E0%A4&%3Cimg%3E=1");

    assertThat(isHidden(tab, "explored")).isTrue();
    assertThat(value(tab, "explore-prices")).isEqualTo("stay");
    assertThat(tab.complaints()).isEmpty();
  }

  private static Tab open(String address) {
    Tab tab = browser.open(URI.create(page + address));
    tab.await("!document.getElementById('examples').hidden");
    return tab;
  }

  private static void type(Tab tab, String id, String text) {
    focus(tab, id);
    tab.evaluate("document.activeElement.select()");
    tab.type(text);
  }

  private static void focus(Tab tab, String id) {
    tab.evaluate("document.getElementById('%s').focus()".formatted(id));
  }

  private static String focused(Tab tab) {
    return tab.evaluate("document.activeElement.id").asText();
  }

  private static boolean isHidden(Tab tab, String id) {
    return tab.evaluate("document.getElementById('%s').hidden".formatted(id)).asBoolean();
  }

  private static String text(Tab tab, String id) {
    return tab.evaluate("document.getElementById('%s').textContent".formatted(id)).asText();
  }

  private static String value(Tab tab, String id) {
    return tab.evaluate("document.getElementById('%s').value".formatted(id)).asText();
  }
}
