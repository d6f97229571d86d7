package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.CostSummary.Item;
import dev.suffice.api.result.CostSummary.Part;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Interval;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.result.RequirementResult.Unit;
import dev.suffice.api.result.RunReport;
import dev.suffice.reports.sample.SampleReports;
import dev.suffice.reports.text.RequirementFigures;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SectionsTest {
  private final ReportIndex found = new ReportIndex(SampleReports.adequateFound());

  @Test
  void latencyIsShownWithAndWithoutRetries() {
    LatencySection section = LatencySection.of(found);

    assertThat(section.rows()).hasSizeGreaterThan(1);
    assertThat(section.retried())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.label().id()).isEqualTo("nearest-8");
              assertThat(row.retries()).isEqualTo("3");
            });
  }

  @Test
  void latencyIsShownByWhatItWentByFor() {
    LatencySection section = LatencySection.of(found);

    assertThat(section.parts())
        .filteredOn(row -> row.label().id().equals("nearest-8"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.languageModels()).isEqualTo(row.rest()).endsWith("ms");
              assertThat(row.otherModels()).startsWith("0");
              assertThat(row.n()).isEqualTo("360");
            });
  }

  @Test
  void withoutRequirementsTheApproachesAreListedAndNothingIsSaidTwice() {
    ApproachesSection section =
        ApproachesSection.of(new ReportIndex(SampleReports.noRequirements()));

    assertThat(section.title()).isEqualTo("The approaches");
    assertThat(section.reasons()).isEmpty();
    assertThat(section.confidence()).isEqualTo("95\u00a0%");
    assertThat(section.rows()).allMatch(row -> row.reason().isEmpty());
    assertThat(ApproachesSection.of(found).title()).isEqualTo("Why not the others");
  }

  @Test
  void metricsThatNoRequirementSpeaksOfAreShownAllTheSame() {
    assertThat(ApproachesSection.of(found).rows()).allMatch(row -> row.otherMetrics().isEmpty());
    assertThat(
            ApproachesSection.of(new ReportIndex(SampleReports.noRequirements()))
                .rows()
                .get(0)
                .otherMetrics())
        .containsExactly(
            "accuracy 62.2\u00a0% (55.9\u00a0% to 68.2\u00a0%)",
            "invalid-output 1.1\u00a0% (0.3\u00a0% to 3.5\u00a0%)");
  }

  @Test
  void anAxisIsDrawnOnTheSameScaleInEveryApproach() {
    var rows = ApproachesSection.of(found).rows();

    assertThat(rows.subList(0, 5))
        .extracting(row -> row.requirements().get(0).strip().orElseThrow().threshold())
        .containsOnly(rows.get(0).requirements().get(0).strip().orElseThrow().threshold());
  }

  @Test
  void aBoundThatMissesTheThresholdNeverLooksAsIfItMetIt() {
    RequirementResult barely =
        new RequirementResult(
            "accuracy >= 0.90",
            Unit.SHARE,
            Bound.AT_LEAST,
            0.9,
            OptionalDouble.of(0.93),
            Optional.of(new Interval(0.89996, 0.95)),
            300,
            Holds.UNKNOWN,
            "");

    assertThat(RequirementFigures.low(barely)).isEqualTo("89.9\u00a0%");
  }

  @Test
  void theAdequateRegionEndsAtTheThreshold() {
    var region = TradeOffSection.of(found).chart().orElseThrow().wide().region().orElseThrow();

    assertThat(region.label()).isEqualTo("shaded: accuracy ≥\u00a090\u00a0%");
    assertThat(region.height()).isPositive().isLessThan(316);
  }

  @Test
  void withoutRequirementsNothingIsShaded() {
    var section = TradeOffSection.of(new ReportIndex(SampleReports.noRequirements()));

    assertThat(section.chart().orElseThrow().wide().region()).isEmpty();
  }

  @Test
  void onePartThatIsAlmostAllOfEveryTotalIsToldAndNotDrawn() {
    assertThat(AnatomySection.dominant(Part.COMPUTE, List.of(cost("9"), cost("40"))))
        .hasValue("Almost all of every total is compute: 90\u00a0% of it or more.");
    assertThat(AnatomySection.dominant(Part.COMPUTE, List.of(cost("8"), cost("40")))).isEmpty();
    assertThat(AnatomySection.of(found).dominant()).isEmpty();
  }

  @Test
  void onePartThatIsAllOfEveryTotalIsCalledThat() {
    Money compute = Money.usd("9.1");
    var whole =
        new CostSummary(
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            compute,
            List.of(new Item(Part.COMPUTE, "small", compute, Provenance.MEASURED, true)));

    assertThat(AnatomySection.dominant(Part.COMPUTE, List.of(whole, whole)))
        .hasValue("Every total is compute and nothing else.");
  }

  /** A bill of one dollar of set-up beside computing. */
  private static CostSummary cost(String computing) {
    Money compute = Money.usd(computing);
    return new CostSummary(
        Money.ZERO,
        Money.ZERO,
        Money.usd("1"),
        compute.plus(Money.usd("1")),
        List.of(
            new Item(Part.SETUP, "small", Money.usd("1"), Provenance.MEASURED, true),
            new Item(Part.COMPUTE, "small", compute, Provenance.MEASURED, true)));
  }

  @Test
  void metricsAreExplainedOnceAndWhereTheyFirstStand() {
    assertThat(ApproachesSection.of(found).meanings()).isEmpty();
    assertThat(
            Meaning.of(found, name -> !Meaning.isOnFirstScreen(found, name)).stream()
                .map(Meaning::metric))
        .doesNotContain("accuracy");
  }

  @Test
  void whatTheRowsOfTheApproachesSayIsNotListedAboveThem() {
    RunReport report = SampleReports.adequateFound();
    Recommendation of = report.analysis().recommendation();
    var reasons =
        List.of(
            "`zero-shot` ($0.92 a month) fails accuracy of at least 90 %: 62.2 % observed.",
            "`large-zero-shot` ($18 a month) is adequate too, but dearer.");
    var told =
        new ReportIndex(
            SampleReports.recommending(
                new Recommendation(
                    of.verdict(),
                    of.approach(),
                    of.certainlyCheapest(),
                    of.couldStillWin(),
                    of.sentence(),
                    reasons,
                    of.counterfactuals())));

    assertThat(ApproachesSection.of(told).reasons()).containsExactly(reasons.get(1));
  }

  @Test
  void anExplanationThatOnlyRepeatsTheFiguresIsLeftOut() {
    assertThat(row("89.0 % observed, between 84.0 % and 93.0 %").explanation()).isEmpty();
    assertThat(row("$1.00 observed, between $0 and $9 (an answer may take 60 s)").explanation())
        .contains("an answer may take 60\u00a0s");
  }

  private static RequirementRow row(String explanation) {
    var requirement =
        new RequirementResult(
            "accuracy >= 0.90",
            Unit.SHARE,
            Bound.AT_LEAST,
            0.9,
            OptionalDouble.of(0.89),
            Optional.of(new Interval(0.84, 0.93)),
            300,
            Holds.UNKNOWN,
            explanation);
    ApproachResult any = SampleReports.adequateFound().analysis().approaches().get(0);
    return new RequirementRows(List.of(any)).row(requirement);
  }

  @Test
  void confusionsAreCountedForTheRecommendedApproach() {
    ConfusionTable table = ConfusionTable.of(found).orElseThrow();

    assertThat(table.approach().id()).isEqualTo("nearest-8");
    assertThat(table.wrong()).isEqualTo("16 wrong answers");
    assertThat(table.rows().get(0).count()).isEqualTo("3");
  }

  @Test
  void confusionsAreThoseOfTheBestApproachWhenNoneIsRecommended() {
    ReportIndex none = new ReportIndex(SampleReports.noneAdequate());

    assertThat(ConfusionTable.of(none).orElseThrow().approach().id()).isEqualTo("fixed-8");
  }

  @Test
  void slicesAreShadedByWhatIsLost() {
    SliceTable slices = SliceTable.of(found);

    assertThat(slices.rows())
        .extracting(SliceTable.Row::value)
        .containsExactly("email", "chat", "phone transcript");
    assertThat(slices.rows().get(0).cells())
        .extracting(SliceTable.Cell::tone)
        .containsExactly("h4", "h1", "h0", "h0", "h0");
  }

  @Test
  void aJudgeIsShownWithItsConfusionAndWhetherItDecides() {
    JudgesSection section = JudgesSection.of(new ReportIndex(SampleReports.adequateFound()));
    JudgesSection.Judge polite = section.judges().get(0);
    assertThat(polite.sentence())
        .isEqualTo(
            "The judge 'polite' agrees with people in 91 of 100 answers: kappa 0.82, between 0.69 and 0.90.");
    assertThat(polite.decides()).isTrue();
    assertThat(polite.confusion().orElseThrow().columns())
        .containsExactly("no", "yes", "(no verdict)");
    assertThat(polite.confusion().orElseThrow().rows().get(0).cells())
        .extracting(JudgesSection.Cell::count)
        .containsExactly("44", "4", "2");
    assertThat(polite.bill()).contains("500 verdicts and 3 that could not be read", "506 calls");

    JudgesSection.Judge helpful = section.judges().get(1);
    assertThat(helpful.decides()).isFalse();
    assertThat(helpful.sentence())
        .contains("kappa 0.17, between -0.08 and 0.40; from 0.60 is asked, so it decides nothing");
    assertThat(helpful.confusion().orElseThrow().columns()).containsExactly("no", "yes");

    JudgesSection.Judge unchecked = section.judges().get(2);
    assertThat(unchecked.sentence()).isEqualTo("Nobody has checked the judge 'short'.");
    assertThat(unchecked.confusion()).isEmpty();
  }

  @Test
  void dataHealthShowsTheSplitsThePairsAndWhatTheRequirementsNeed() {
    DataSection data = DataSection.of(found);

    assertThat(data.splits().labelled()).isTrue();
    assertThat(data.splits().rows().get(2).effective()).isEqualTo("4.7");
    assertThat(data.splits().rows().get(2).mostFrequent()).startsWith("80 × ");
    assertThat(data.splits().rows().get(1).longest()).isEqualTo("–");
    assertThat(data.pairs().groups())
        .extracting(TextPairs.Group::title)
        .containsExactly(
            "Left out of training or validation: the same text stands in the test split",
            "Nearly the same");
    TextPairs.Pair nearest = data.pairs().groups().get(1).pairs().get(0);
    assertThat(nearest.similarity()).isEqualTo("0.988");
    assertThat(nearest.left().place()).isEqualTo("test");
    assertThat(nearest.right().id()).startsWith("train");
    assertThat(data.sampleSizes().get(1).least()).isEqualTo("–");
    assertThat(data.isClean()).isFalse();
  }

  @Test
  void dataThatNobodyLookedAtHaveTheirSizesOnly() {
    RunReport report = SampleReports.adequateFound();
    var unseen =
        new RunReport(report.experiment(), report.run(), report.analysis(), report.trials());

    DataSection data = DataSection.of(new ReportIndex(unseen));

    assertThat(data.splits().rows().get(2).examples()).isEqualTo("360");
    assertThat(data.splits().rows().get(2).repeated()).isEqualTo("–");
    assertThat(data.pairs().groups()).isEmpty();
  }
}
