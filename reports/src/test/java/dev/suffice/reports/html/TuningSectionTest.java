package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.result.RunReport;
import dev.suffice.reports.html.TuningSection.Tried;
import dev.suffice.reports.html.TuningSection.Tuned;
import dev.suffice.reports.sample.HostileReport;
import dev.suffice.reports.sample.SampleReports;
import dev.suffice.reports.sample.SampleTunings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuningSectionTest {
  private final RunReport report = SampleTunings.addedTo(SampleReports.adequateFound());
  private final TuningSection section = TuningSection.of(new ReportIndex(report));
  private final Tuned tuned = section.tuned().get(0);

  @Test
  void theMonthOfThePaybackIsSaidAndDrawnAndStandsInTheTable() {
    PaybackView payback = tuned.payback().orElseThrow();
    assertThat(payback.sentence()).contains("in month 4");
    assertThat(payback.chart().wide().lines()).hasSize(2);
    assertThat(payback.chart().narrow().guides()).hasSize(1);
    assertThat(payback.rows()).hasSize(13);
    assertThat(payback.rows().get(3))
        .isEqualTo(new PaybackView.Row("3", "$34.00", "$30.00", false));
    assertThat(payback.rows().get(4)).isEqualTo(new PaybackView.Row("4", "$37.00", "$40.00", true));
  }

  @Test
  void theCurveIsDrawnWithItsIntervalsAndStandsInATable() {
    LearningCurveView curve = tuned.curve().orElseThrow();
    assertThat(curve.rows())
        .containsExactly(
            new LearningCurveView.Row("50", "60.0\u00a0%", "50.0\u00a0% to 70.0\u00a0%", "100"),
            new LearningCurveView.Row("1,000", "90.0\u00a0%", "82.4\u00a0% to 95.1\u00a0%", "100"));
    assertThat(curve.chart().wide().points())
        .allSatisfy(
            point -> {
              assertThat(point.high()).isLessThan(point.y());
              assertThat(point.low()).isGreaterThan(point.y());
            });
    assertThat(curve.chart().wide().points().get(0).x())
        .isLessThan(curve.chart().wide().points().get(1).x());
  }

  @Test
  void theSearchTellsWhatItTook() {
    assertThat(tuned.search())
        .contains(
            new Tried("20", "× 2", "usual", "91.0\u00a0%", "83.6\u00a0% to 95.8\u00a0%", true))
        .extracting(Tried::chosen)
        .containsExactly(false, true);
  }

  @Test
  void theFiguresAreInThePage(@TempDir Path folder) throws IOException {
    ParsedPage page = ParsedPage.of(report, folder);
    assertThat(page.byId("tuning").getTextContent())
        .contains("paid back: month 4", "Learning curve", "× 0.5")
        .contains("is not adequate, so its training pays for nothing");
    assertThat(page.within("tuning", "svg")).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void whatIsNotRefutedMayLackAnApproachToBeSetAgainst() {
    RunReport undecided = SampleTunings.addedTo(SampleReports.undecided());
    assertThat(TuningSection.of(new ReportIndex(undecided)).tuned().get(1).unpaid())
        .startsWith("There is no other adequate approach");
  }

  @Test
  void withoutTrainingThereIsNoSuchSection(@TempDir Path folder) throws IOException {
    assertThat(ParsedPage.of(SampleReports.adequateFound(), folder).text())
        .doesNotContain("The tuned models");
  }

  @Test
  void namesThatLookLikeMarkupStayText(@TempDir Path folder) throws IOException {
    RunReport hostile = SampleTunings.addedTo(HostileReport.with("<script>alert(1)</script>"));
    assertThat(ParsedPage.of(hostile, folder).within("tuning", "script")).isEmpty();
  }
}
