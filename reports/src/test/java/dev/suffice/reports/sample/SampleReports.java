package dev.suffice.reports.sample;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.BreakEven;
import dev.suffice.api.result.Contender;
import dev.suffice.api.result.Explorable;
import dev.suffice.api.result.Guarantee;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.Reuse;
import dev.suffice.api.result.RunInfo;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.Savings;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.result.Spend;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.result.WhatIf;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reports of an invented run: six approaches, 360 test examples, one for every kind of answer. */
public final class SampleReports {
  public static final RunInfo RUN =
      new RunInfo(
          "2026-11-23-1f4c",
          Instant.parse("2026-11-23T09:12:40.120Z"),
          Instant.parse("2026-11-23T09:15:02.480Z"),
          0,
          1_800,
          360,
          2_880,
          new Spend(
              Money.usd("0.4127"),
              Money.usd("0.0119"),
              3,
              Money.usd("0.021"),
              40,
              Money.usd("0.08")),
          14,
          List.of(
              new Reuse("zero-shot", 0, 360, Optional.empty()),
              new Reuse("few-shot", 360, 0, Optional.of("its options changed"))),
          Map.of(
              "suffice", "0.1.0", "java", "17.0.15", "os", "Linux amd64", "onnxruntime", "1.20.0"));

  private static final Guarantee GUARANTEE =
      new Guarantee(
          "This procedure names an inadequate approach in at most 5 of 100 such experiments.",
          "It refutes a cheaper adequate approach, or says wrongly that there is none, in at most 5"
              + " of 100 such experiments.",
          List.of(
              "The 360 test examples are a fair sample of the requests in production.",
              "Examples do not depend on each other.",
              "Latency holds under this load, with at most 16 questions at the same time."));

  private SampleReports() {}

  public static RunReport adequateFound() {
    return report(
        List.of(
            SampleApproach.byReader(
                "zero-shot",
                0.62,
                41,
                "0.0000046",
                "0",
                Verdict.INADEQUATE,
                "Inadequate: accuracy is certainly below 0.90 (at most 68.2 %)."),
            SampleApproach.byReader(
                "fixed-8",
                0.79,
                48,
                "0.0000052",
                "0",
                Verdict.INADEQUATE,
                "Inadequate: accuracy is certainly below 0.90 (at most 84.9 %)."),
            SampleApproach.byReader(
                "nearest-2",
                0.915,
                52,
                "0.0000058",
                "15",
                Verdict.UNDECIDED,
                "Undecided: accuracy was 91.4 %, but 0.90 lies within the bounds."),
            SampleApproach.byReader(
                "nearest-8",
                0.965,
                55,
                "0.0000061",
                "15",
                Verdict.ADEQUATE,
                "The cheapest approach that is certainly adequate."),
            SampleApproach.large(
                0.975,
                Verdict.ADEQUATE,
                "Adequate, but 7.5 times as dear as nearest-8 over the horizon."),
            SampleApproach.failed()),
        new Recommendation(
            RecommendationVerdict.ADEQUATE_FOUND,
            Optional.of("nearest-8"),
            false,
            List.of(new Contender("nearest-2", OptionalLong.of(1_240))),
            "nearest-8 is the cheapest adequate approach: $1.22 a month, 95.6 % accuracy (at least"
                + " 92.1 %), p95 93 ms. "
                + GUARANTEE.adequacy()
                + " Not settled is whether nearest-2 could still win.",
            List.of(),
            List.of(
                "Below 14,384 requests a month large-zero-shot would be the cheapest adequate approach.",
                "If 0.87 accuracy were enough, nearest-2 would be adequate and 2 % cheaper.",
                "If more than 0.92 accuracy were required, large-zero-shot would win; above 0.94 none"
                    + " is certainly adequate.")),
        true);
  }

  /** As {@link #adequateFound}, with another recommendation. */
  public static RunReport recommending(Recommendation recommendation) {
    RunReport report = adequateFound();
    Analysis analysis = report.analysis();
    return new RunReport(
        report.experiment(),
        report.run(),
        new Analysis(
            analysis.guarantee(),
            recommendation,
            analysis.approaches(),
            analysis.breakEven(),
            analysis.costCurves(),
            analysis.priceTrends()),
        report.trials());
  }

  /** As {@link #adequateFound}, by settings chosen after the run. */
  public static RunReport explored() {
    RunReport report = adequateFound();
    Analysis analysis = report.analysis();
    Explorable explorable = analysis.explorable().orElseThrow();
    WhatIf shown = explorable.shown();
    Workload workload = shown.workload().withRequestsPerMonth(7);
    return new RunReport(
        report.experiment(),
        report.run(),
        new Analysis(
            analysis.guarantee(),
            analysis.recommendation(),
            analysis.approaches(),
            analysis.breakEven(),
            analysis.costCurves(),
            analysis.priceTrends(),
            analysis.tunings(),
            analysis.savings(),
            Optional.of(
                new Explorable(
                    explorable.planned(),
                    shown.with(workload).withPrices("mid"),
                    explorable.lines(),
                    explorable.candidates()))),
        report.trials());
  }

  public static RunReport noneAdequate() {
    return report(
        List.of(
            SampleApproach.byReader(
                "zero-shot",
                0.62,
                41,
                "0.0000046",
                "0",
                Verdict.INADEQUATE,
                "Inadequate: accuracy is certainly below 0.90."),
            SampleApproach.byReader(
                "fixed-8",
                0.79,
                48,
                "0.0000052",
                "0",
                Verdict.INADEQUATE,
                "Inadequate: accuracy is certainly below 0.90.")),
        new Recommendation(
            RecommendationVerdict.NONE_ADEQUATE,
            Optional.empty(),
            false,
            List.of(),
            "None of the 2 approaches is adequate. The nearest miss is fixed-8: accuracy 80.3 %,"
                + " at most 84.9 %, where 90 % are required.",
            List.of(),
            List.of("At a required accuracy of 0.74 fixed-8 would be adequate.")),
        true);
  }

  public static RunReport undecided() {
    return report(
        List.of(
            SampleApproach.byReader(
                "fixed-8",
                0.79,
                48,
                "0.0000052",
                "0",
                Verdict.INADEQUATE,
                "Inadequate: accuracy is certainly below 0.90."),
            SampleApproach.byReader(
                "nearest-2",
                0.915,
                52,
                "0.0000058",
                "15",
                Verdict.UNDECIDED,
                "Undecided: accuracy was 91.4 %, but 0.90 lies within the bounds.")),
        new Recommendation(
            RecommendationVerdict.UNDECIDED,
            Optional.empty(),
            false,
            List.of(
                new Contender("nearest-2", OptionalLong.of(1_240)),
                new Contender("fixed-8", OptionalLong.empty())),
            "Undecided: nearest-2 may be adequate; about 1,240 more examples are expected to"
                + " settle it.",
            List.of(),
            List.of()),
        true);
  }

  public static RunReport noRequirements() {
    return report(
        List.of(
            SampleApproach.byReader(
                "zero-shot",
                0.62,
                41,
                "0.0000046",
                "0",
                Verdict.NO_REQUIREMENTS,
                "No requirement to meet: $0.92 a month."),
            SampleApproach.byReader(
                "nearest-8", 0.965, 55, "0.0000061", "15", Verdict.NO_REQUIREMENTS, "")),
        new Recommendation(
            RecommendationVerdict.NO_REQUIREMENTS,
            Optional.empty(),
            false,
            List.of(),
            "No requirements: nearest-8 has the best accuracy, zero-shot costs least.",
            List.of("zero-shot: $0.92 a month.", "nearest-8: $1.22 a month."),
            List.of()),
        false);
  }

  private static RunReport report(
      List<SampleApproach> approaches, Recommendation recommendation, boolean requirements) {
    Experiment experiment = SampleExperiment.of(approaches, requirements);
    List<ScoredTrial> trials = new SampleTrials().of(experiment, approaches);
    SampleAnalysis sample = new SampleAnalysis(experiment, trials);
    List<ApproachResult> results = approaches.stream().map(sample::result).toList();
    Comparator<ApproachResult> byTotal =
        Comparator.comparing(result -> result.cost().orElseThrow().total());
    Analysis analysis =
        new Analysis(
            requirements ? Optional.of(GUARANTEE) : Optional.empty(),
            recommendation,
            results.stream().sorted(byTotal).toList(),
            List.of(
                new BreakEven("large-zero-shot", "nearest-2", 14_335),
                new BreakEven("large-zero-shot", "nearest-8", 14_384)),
            approaches.stream().map(sample::curve).toList(),
            SampleTrends.of(results),
            List.of(),
            Savings.NONE,
            Optional.of(SampleExplorable.of(experiment, approaches, results)));
    return new RunReport(experiment, RUN, analysis, trials)
        .withHealth(SampleHealth.of(experiment.data()))
        .withJudges(SampleJudges.all())
        .withPrompts(asked -> asked.stream().map(SampleTrials::prompts).toList());
  }
}
