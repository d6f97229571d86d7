package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.suffice.api.result.RunReport;
import dev.suffice.reports.browser.Chromium;
import dev.suffice.reports.browser.Tab;
import dev.suffice.reports.sample.HostileReport;
import dev.suffice.reports.sample.SampleReports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, where there is one: its script runs under its own policy. */
class BrowserTest {
  @TempDir static Path profile;
  private static Chromium browser;

  @TempDir Path folder;

  @BeforeAll
  static void startABrowser() throws IOException {
    Optional<Path> program = Chromium.program();
    assumeTrue(program.isPresent(), "no Chromium here");
    browser = Chromium.start(program.get(), profile);
  }

  @AfterAll
  static void endIt() throws InterruptedException {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void nothingIsComplainedAbout() throws IOException {
    Tab page = open(SampleReports.adequateFound());

    page.await("!document.getElementById('examples').hidden");
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void asksNoNetworkForAnything() throws IOException {
    assertThat(open(SampleReports.adequateFound()).requests())
        .extracting(URI::getScheme)
        .containsOnly("file");
  }

  @Test
  void whatIsHostileShowsAndDoesNotRun() throws IOException {
    String evil =
        "<img src=x onerror=\"document.title='owned'\"></script><script>document.title='owned'</script>";

    Tab page = open(HostileReport.with(evil));

    assertThat(page.complaints()).isEmpty();
    assertThat(page.evaluate("document.title").asText()).doesNotStartWith("owned");
    assertThat(page.evaluate("document.images.length").asInt()).isZero();
  }

  private Tab open(RunReport report) throws IOException {
    return browser.open(new HtmlReportWriter().write(report, folder).toUri());
  }
}
