package dev.suffice.strategies.rag.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.corpus.Document;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReaderTest {
  @TempDir Path folder;
  private Reading reading;

  @BeforeEach
  void open() {
    reading = new Reading(folder);
  }

  @Test
  void readsHeadingsParagraphsListsAndTables() throws Exception {
    Document document =
        reading.text(
            "a.html",
            """
            <html><head><title>Tariffs</title><meta name="date" content="2026-01-02">
            <meta name=viewport content=wide></head><body>
            <h1>Our <em>tariffs</em></h1><p>Three of
               them.</p>
            <h2>Prices</h2><ul><li>cheap<li>dear</ul>
            <table><tr><th>Name</th><th>Price</th></tr><tr><td><p>S</p></td><td>5&nbsp;€</td></tr></table>
            <pre>keep
              this</pre></body></html>
            """);

    assertThat(document.title()).contains("Tariffs");
    assertThat(document.metadata()).isEqualTo(Map.of("date", "2026-01-02"));
    assertThat(document.text())
        .isEqualTo(
            """
            Our tariffs

            Three of them.

            Prices

            - cheap
            - dear

            Name | Price
            S | 5\u00a0€

            keep
              this""");
    assertThat(Reading.headings(document)).containsExactly("1 Our tariffs", "2 Prices");
  }

  @Test
  void neverTakesScriptsStylesCommentsOrHiddenWordsForText() throws Exception {
    Document document =
        reading.text(
            "a.html",
            """
            <body><script>evil()</script><style>p{evil}</style><!-- evil --><noscript>evil</noscript>
            <template><p>evil</p></template><svg><text>evil</text></svg><p hidden>evil</p>
            <p style="color:red; DISPLAY : none">evil</p><iframe srcdoc="evil">evil</iframe>
            <p onclick="evil()" title="evil">Good.</p><nav>evil</nav><script type=text/plain>evil
            """);

    assertThat(document.text()).isEqualTo("Good.");
  }

  @Test
  void readsATableThatOnlyLaysOutThePage() throws Exception {
    Document document =
        reading.text(
            "a.html", "<table><tr><td><h2>Left</h2><p>One.</p><p>Two.</p><td>Right.</table>");

    assertThat(document.text()).isEqualTo("Left\n\nOne.\n\nTwo.\n\nRight.");
    assertThat(Reading.headings(document)).containsExactly("2 Left");
  }

  @Test
  void readsTheEncodingThatThePageNames() throws Exception {
    byte[] page =
        "<meta charset=windows-1252><p>Grüße für 5 €".getBytes(Charset.forName("windows-1252"));

    assertThat(reading.file(reading.written("a.html", page)).text()).isEqualTo("Grüße für 5 €");
  }

  @Test
  void refusesBytesOfAnotherEncoding() {
    byte[] page = "<p>one\n<p>Grüße".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(reading.refusal(reading.written("a.html", page))).startsWith("Line 2 is not UTF-8.");
  }

  @Test
  void givesAPageOfScriptsAsADocumentWithoutText() throws Exception {
    assertThat(reading.text("a.html", "<script>1</script>").text()).isEmpty();
  }

  @Test
  void survivesDeepNesting() throws Exception {
    String nested = "<div>".repeat(50_000) + "deep" + "<table><tr><td>".repeat(5_000) + "deeper";

    assertThat(reading.text("a.html", nested).text()).contains("deep").contains("deeper");
  }
}
