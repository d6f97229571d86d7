package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.result.RunReport;
import dev.suffice.reports.browser.OpenChromium;
import dev.suffice.reports.browser.Tab;
import dev.suffice.reports.sample.HostileReport;
import dev.suffice.reports.text.VisibleText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A run in which every text is hostile, in a real browser: it shows and nothing of it runs. */
class HostileInBrowserTest {
  private static final String EVIL =
      String.join(
          " ",
          "<script>owned('script')</script>",
          "</script><script>owned('ended')</script>",
          "<img src=x onerror=\"owned('error')\">",
          "<svg onload=\"owned('load')\"><animate onbegin=\"owned('begin')\" attributeName=x>",
          "\"autofocus onfocus=\"owned('focus')\" x='",
          "<a href=\"javascript:owned('link')\">javascript:owned('link')</a>",
          "<iframe srcdoc=\"<script>parent.owned('frame')</script>\"></iframe>",
          "</style><style>*{display:none!important;background:url(http://example.org/leak)}",
          "\\3c script\\3e expression(owned('css')) }; @import url(//example.org/x)",
          "<base href='http://example.org/'><meta http-equiv=refresh content='0;url=http://example.org'>",
          "</template></noscript></textarea></title><!--",
          "\u202egpj.exe\u2066\u200b\u200d\ufeff\0\u001b[31m\ud800 \udc00 \u2028 ]]> &lt; &#60; ${7*7}");

  @RegisterExtension static final OpenChromium browser = new OpenChromium();

  @TempDir Path folder;

  @Test
  void nothingOfItRunsAndNothingIsAskedFor() throws IOException {
    Tab page = open(HostileReport.with(EVIL), "");

    assertThat(page.evaluate("typeof window.owned").asText()).isEqualTo("undefined");
    assertThat(page.complaints()).isEmpty();
    assertThat(page.requests()).extracting(URI::getScheme).containsOnly("file");
    assertThat(
            number(page, "document.querySelectorAll('img, iframe, base, template, object').length"))
        .isZero();
    assertThat(number(page, "document.styleSheets.length")).isEqualTo(1);
    assertThat(
            page.evaluate(
                    """
                    [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes])
                      .filter((one) => one.name.startsWith('on') || /^\\s*javascript:/i.test(one.value)).length""")
                .asInt())
        .isZero();
  }

  @Test
  void allOfItShowsInTheListAndInTheBrowser() throws IOException {
    Tab page = open(HostileReport.with(EVIL), "");
    String shown = VisibleText.visible(EVIL);

    assertThat(texts(page, "#examples-first .text")).first().asString().startsWith(start(shown));
    assertThat(texts(page, "#examples-list .line")).first().asString().contains(start(shown));
    assertThat(texts(page, "#examples-detail > .input")).allMatch(text -> text.endsWith(shown));
    assertThat(texts(page, "#examples-detail .expected b")).allMatch(text -> text.endsWith(shown));
    assertThat(texts(page, "#examples-detail .passages .text")).isNotEmpty().containsOnly(shown);
    assertThat(texts(page, "#examples-filters [name=slice] option")).contains(shown);
    assertThat(number(page, "document.querySelectorAll('#examples-detail .card').length"))
        .isEqualTo(5);
  }

  @Test
  void anAddressOfSomebodyElsesFindsNothingAndRunsNothing() throws IOException {
    Tab page =
        open(
            HostileReport.with("x"),
            "#example=%3Cimg%20src=x%20onerror=owned()%3E&examples-agreement=constructor"
                + "&examples-result=__proto__&examples-slice=toString&examples-contains=(%5B");

    assertThat(page.complaints()).isEmpty();
    assertThat(texts(page, "#examples-count")).containsExactly("No example matches.");
  }

  @Test
  void anAnswerOfAMegabyteIsShortened() throws IOException {
    Tab page = open(HostileReport.answering("word ".repeat(200_000)), "");

    assertThat(texts(page, "#examples-detail .card .text"))
        .allMatch(text -> text.endsWith("… [shortened from 1,000,000 characters]"));
  }

  private static String start(String text) {
    return text.substring(0, 60);
  }

  private static int number(Tab page, String expression) {
    return page.evaluate(expression).asInt();
  }

  private static List<String> texts(Tab page, String selector) {
    JsonNode texts =
        page.evaluate(
            "[...document.querySelectorAll('%s')].map((one) => one.textContent)"
                .formatted(selector));
    return new ObjectMapper().convertValue(texts, new TypeReference<>() {});
  }

  private Tab open(RunReport report, String address) throws IOException {
    URI page = new HtmlReportWriter().write(report, folder).toUri();
    Tab tab = browser.open(URI.create(page + address));
    tab.await("!document.getElementById('examples').hidden");
    return tab;
  }
}
