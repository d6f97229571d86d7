package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.result.RunReport;
import dev.suffice.reports.browser.Axe;
import dev.suffice.reports.browser.OpenChromium;
import dev.suffice.reports.browser.Tab;
import dev.suffice.reports.sample.SampleComparison;
import dev.suffice.reports.sample.SampleReports;
import dev.suffice.reports.sample.SampleTunings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page with all that can be opened open, as axe-core finds it. */
class AccessibilityTest {
  private static final Axe AXE = Axe.load();
  private static final String EVERYTHING_OPEN =
      "document.querySelectorAll('details').forEach((details) => { details.open = true; })";

  @RegisterExtension static final OpenChromium browser = new OpenChromium();

  @TempDir static Path folder;
  private static URI page;

  @BeforeAll
  static void writeThePage() throws IOException {
    page = new HtmlReportWriter().write(SampleReports.adequateFound(), folder).toUri();
  }

  @ParameterizedTest(name = "{0}, {1} pixels wide")
  @CsvSource({"light, 1280", "dark, 1280", "light, 380", "dark, 380"})
  void nothingSeriousOrCriticalIsFound(String scheme, int width) {
    Tab tab = browser.open(URI.create(page + "#requests-per-month=777&example=x"));
    tab.prefer(scheme);
    tab.resize(width, 900);
    tab.await("!document.getElementById('examples').hidden");
    tab.await("!document.getElementById('explored').hidden");
    tab.evaluate(EVERYTHING_OPEN);

    assertThat(AXE.graveViolations(tab)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void nothingSeriousOrCriticalIsFoundWhateverWasDecided(Ending ending, @TempDir Path own)
      throws IOException {
    Tab tab = browser.open(new HtmlReportWriter().write(ending.report(), own).toUri());
    tab.prefer(ending.ordinal() % 2 == 0 ? "light" : "dark");
    tab.await("!document.getElementById('examples').hidden");
    tab.evaluate(EVERYTHING_OPEN);

    assertThat(AXE.graveViolations(tab)).isEmpty();
  }

  /** How an experiment may end. */
  enum Ending {
    NONE_ADEQUATE(SampleReports::noneAdequate),
    UNDECIDED(SampleReports::undecided),
    NOTHING_REQUIRED(SampleReports::noRequirements),
    TUNED(() -> SampleTunings.addedTo(SampleReports.adequateFound())),
    STOPPED_BEFORE_ANYTHING(AccessibilityTest::withoutTrials);

    private final Supplier<RunReport> report;

    Ending(Supplier<RunReport> report) {
      this.report = report;
    }

    RunReport report() {
      return report.get();
    }
  }

  private static RunReport withoutTrials() {
    RunReport report = SampleReports.undecided();
    return new RunReport(report.experiment(), report.run(), report.analysis(), List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void nothingSeriousOrCriticalIsFoundInAComparison(String scheme) throws IOException {
    Tab tab =
        browser.open(new HtmlComparisonWriter().write(SampleComparison.with(""), folder).toUri());
    tab.prefer(scheme);

    assertThat(AXE.graveViolations(tab)).isEmpty();
  }

  @Test
  void aControlWithoutANameWouldBeFound() {
    Tab tab = browser.open(page);
    tab.evaluate("document.getElementById('explore-horizon').labels[0].remove()");

    assertThat(AXE.graveViolations(tab)).singleElement().asString().contains("#explore-horizon");
  }

  @Test
  void aTextTooFaintInTheDarkWouldBeFound() {
    Tab tab = browser.open(page);
    tab.prefer("dark");
    tab.evaluate("document.querySelector('.summary').style.color = '#444'");

    assertThat(AXE.graveViolations(tab)).singleElement().asString().contains("color-contrast");
  }
}
