package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.suffice.api.result.RunReport;
import dev.suffice.reports.sample.HostileReport;
import dev.suffice.reports.sample.SampleReports;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, where there is one: its script runs under its own policy. */
class BrowserTest {
  private static final Pattern ROW = Pattern.compile("<li[ >].*?class=\"about\"", Pattern.DOTALL);

  private static Optional<Path> chromium;

  @TempDir Path folder;

  @BeforeAll
  static void findABrowser() {
    chromium =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
            .flatMap(
                place ->
                    Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(Path.of(place)::resolve))
            .filter(Files::isExecutable)
            .findFirst();
  }

  @Test
  void theListOfExamplesIsBuiltAndNothingIsComplainedAbout() throws Exception {
    Opened page = open(SampleReports.adequateFound());

    assertThat(page.complaints()).isEmpty();
    assertThat(ROW.matcher(page.document()).results().count()).isEqualTo(20);
    assertThat(page.document()).contains("1 to 20 of ");
  }

  @Test
  void whatIsHostileShowsAndDoesNotRun() throws Exception {
    String evil =
        "<img src=x onerror=\"document.title='owned'\"></script><script>document.title='owned'</script>";

    Opened page = open(HostileReport.with(evil));

    assertThat(page.complaints()).isEmpty();
    assertThat(page.document()).doesNotContain("<title>owned").doesNotContain("<img");
  }

  private record Opened(String document, List<String> complaints) {}

  private Opened open(RunReport report) throws IOException, InterruptedException {
    assumeTrue(chromium.isPresent(), "no Chromium here");
    Path page = new HtmlReportWriter().write(report, folder);
    Path document = folder.resolve("document.html");
    Path log = folder.resolve("browser.log");
    Process browser =
        new ProcessBuilder(
                chromium.orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(document.toFile())
            .redirectError(log.toFile())
            .start();
    assertThat(browser.waitFor(2, TimeUnit.MINUTES)).as("the browser ended").isTrue();
    List<String> complaints =
        Files.readAllLines(log).stream().filter(line -> line.contains("CONSOLE")).toList();
    return new Opened(Files.readString(document), complaints);
  }
}
