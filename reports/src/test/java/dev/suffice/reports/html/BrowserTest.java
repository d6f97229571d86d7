package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.result.RunReport;
import dev.suffice.reports.browser.OpenChromium;
import dev.suffice.reports.browser.Tab;
import dev.suffice.reports.sample.SampleReports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, where there is one: its script runs under its own policy. */
class BrowserTest {
  @RegisterExtension static final OpenChromium browser = new OpenChromium();

  @TempDir Path folder;

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

  private Tab open(RunReport report) throws IOException {
    return browser.open(new HtmlReportWriter().write(report, folder).toUri());
  }
}
