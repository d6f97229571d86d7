package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RunReport;
import dev.suffice.reports.sample.SampleReports;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionSectionTest {
  private final ReportIndex found = new ReportIndex(SampleReports.adequateFound());

  @Test
  void whatIsPromisedStandsWithTheGuaranteeAlone() {
    Recommendation of = SampleReports.noneAdequate().analysis().recommendation();
    var section =
        DecisionSection.of(
            new ReportIndex(
                SampleReports.recommending(
                    new Recommendation(
                        of.verdict(),
                        of.approach(),
                        false,
                        List.of(),
                        "None is adequate. Nearest is `fixed-8`. This procedure wrongly rules out"
                            + " the cheapest adequate approach in at most 5 of 100 such"
                            + " experiments.",
                        List.of(),
                        List.of()))));

    assertThat(section.sentence()).isEqualTo("None is adequate.");
    assertThat(section.besides()).isEqualTo("Nearest is `fixed-8`.");
  }

  @Test
  void theDecisionShowsTheFiguresOfTheRecommendedApproachWithItsBound() {
    DecisionSection section = DecisionSection.of(found);

    assertThat(section.facts())
        .extracting(DecisionSection.Fact::figure)
        .containsExactly("$1.22", "95.6\u00a0%", "93\u00a0ms", "open");
    assertThat(section.facts().get(1).note())
        .isEqualTo("at least 92.1\u00a0%; required: at least 90\u00a0%");
    assertThat(section.contenders())
        .containsExactly(
            "`nearest-2` ($1.16 a month): about 1,240 further examples expected to settle it.");
  }

  @Test
  void theHeadlineLeavesTheGuaranteeToItsOwnPlace() {
    RunReport report = SampleReports.adequateFound();
    String promise = report.analysis().guarantee().orElseThrow().adequacy();

    assertThat(report.analysis().recommendation().sentence()).contains(promise);
    assertThat(DecisionSection.of(found).sentence())
        .isEqualTo(
            "nearest-8 is the cheapest adequate approach: $1.22 a month, 95.6\u00a0% accuracy (at"
                + " least 92.1\u00a0%), p95 93\u00a0ms.");
    assertThat(DecisionSection.of(found).besides()).isEmpty();
    assertThat(DecisionSection.of(found).contenders()).isNotEmpty();
  }

  @Test
  void theHeadlineIsOneSentenceAndTheNextOnesStandBelow() {
    DecisionSection undecided = DecisionSection.of(new ReportIndex(SampleReports.undecided()));

    assertThat(undecided.sentence()).endsWith(".").doesNotContain(". ");
  }

  @Test
  void theLatencyOfTheRecommendedApproachIsSaidInWords() {
    assertThat(DecisionSection.of(found).facts().get(2).name())
        .isEqualTo("95\u00a0% of answers within");
  }

  @Test
  void theDecisionShowsNoFiguresOfAnApproachWhenNoneIsRecommended() {
    assertThat(DecisionSection.of(new ReportIndex(SampleReports.noneAdequate())).facts()).isEmpty();
  }

  @Test
  void aContenderThatNothingSettlesIsCalledThat() {
    assertThat(DecisionSection.of(new ReportIndex(SampleReports.undecided())).contenders())
        .contains(
            "`fixed-8` ($1.04 a month): no number of further examples is expected to settle it.");
  }

  @Test
  void theFirstScreenSaysWhatTheRecommendedApproachIsAndWhatWouldChangeTheAnswer() {
    DecisionSection section = DecisionSection.of(found);

    assertThat(section.about())
        .isEqualTo(
            "`nearest-8`: prompt with the 8 most similar training examples; models `reader`, `vectors`.");
    assertThat(section.changes()).hasSize(3);
  }

  @Test
  void theFirstScreenSaysWhatAdequateMeansAndWhatIsMeasured() {
    DecisionSection section = DecisionSection.of(found);

    assertThat(section.adequate())
        .isEqualTo(
            "Adequate means, for all requests to come: accuracy of at least 90\u00a0%; accuracy of"
                + " at least 75\u00a0% for every value of `channel`; 95\u00a0% of answers within"
                + " 800\u00a0ms; invalid-output of at most 5\u00a0%.");
    assertThat(section.meanings())
        .containsExactly(new Meaning("accuracy", "1 when the answer is right."));
    assertThat(DecisionSection.of(new ReportIndex(SampleReports.noRequirements())).adequate())
        .isEmpty();
  }
}
