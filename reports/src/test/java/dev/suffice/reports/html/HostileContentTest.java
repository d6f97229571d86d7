package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.reports.html.examples.EmbeddedExamples;
import dev.suffice.reports.sample.HostileReport;
import dev.suffice.reports.text.VisibleText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class HostileContentTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "</style><img src=x onerror=alert(1)>",
        "</title></svg></pre><iframe srcdoc='x'>",
        "\"><b onmouseover=\"alert(1)\" x='",
        "'><b onfocus='alert(1)'",
        "javascript:alert(1)",
        "<!--<script>",
        "]]><x>&lt;&amp;&#60;",
        "${7*7}@if(true)",
        "\\u003cscript\\u003e\\",
        "\u202ereversed\u2066",
        "\0\u0008\u001b[31m",
        "\ud800 and \udc00",
        "\u2028\u2029\ufeff\uffff"
      })
  void showsAsTextWhateverItLooksLike(String evil) throws IOException {
    ParsedPage page = ParsedPage.of(HostileReport.with(evil), folder);
    String shown = VisibleText.visible(evil);

    assertThat(page.named("h1").get(0).getTextContent()).isEqualTo("support-routing" + shown);
    assertThat(page.within("decision", "p").get(0).getTextContent()).isEqualTo("sentence " + shown);
    assertThat(page.within("run", "code").get(0).getTextContent()).endsWith(shown);
    assertThat(page.within("approaches", "bdi").get(0).getTextContent())
        .isEqualTo("zero-shot" + shown);
    EmbeddedExamples.Read example = embedded(page).get(0);
    assertThat(example.input()).endsWith(shown);
    assertThat(example.trials().get(0).answer()).isEqualTo(shown);
    assertThat(page.within("examples-first", "bdi").get(0).getTextContent()).endsWith(shown);
    nothingIsThatWeDidNotPutThere(page);
  }

  @Test
  void shortensAnAnswerOfAMegabyteAndSaysSo() throws IOException {
    ParsedPage page = ParsedPage.of(HostileReport.answering("x".repeat(1_000_000)), folder);

    String answer = embedded(page).get(0).trials().get(0).answer();

    assertThat(answer)
        .startsWith("xxxx")
        .hasSizeLessThan(2_100)
        .endsWith("[shortened from 1,000,000 characters]");
    assertThat(page.text().length()).isLessThan(2_000_000);
  }

  private static void nothingIsThatWeDidNotPutThere(ParsedPage page) {
    assertThat(page.named("script"))
        .filteredOn(script -> script.getAttribute("type").isEmpty())
        .hasSameSizeAs(Assets.load().scripts());
    assertThat(page.named("style")).hasSize(1);
    assertThat(page.all(element -> List.of("img", "iframe", "b", "x").contains(tag(element))))
        .allMatch(element -> !element.hasAttributes());
    assertThat(page.text()).doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\u202a-\\u202e]");
    for (Element element : page.all(any -> true)) {
      for (int index = 0; index < element.getAttributes().getLength(); index++) {
        assertThat(element.getAttributes().item(index).getNodeName()).doesNotStartWith("on");
      }
    }
  }

  private static String tag(Element element) {
    return element.getTagName();
  }

  private static List<EmbeddedExamples.Read> embedded(ParsedPage page) throws IOException {
    return EmbeddedExamples.in(page.byId("examples-data").getTextContent());
  }
}
