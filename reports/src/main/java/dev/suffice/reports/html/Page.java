package dev.suffice.reports.html;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.RunReport;
import dev.suffice.reports.text.Figures;
import java.util.IntSummaryStatistics;
import java.util.Optional;

/**
 * The whole page.
 *
 * @param summary how much was looked at, in one line
 */
record Page(
    Assets assets,
    String title,
    Optional<String> description,
    String summary,
    DecisionSection decision,
    ApproachesSection approaches,
    JudgesSection judges,
    TradeOffSection tradeOff,
    WhatIfSection whatIf,
    TuningSection tuning,
    AnatomySection anatomy,
    LatencySection latency,
    FailuresSection failures,
    DataSection data,
    RunSection run) {
  static Page of(RunReport report) {
    ReportIndex index = new ReportIndex(report);
    Experiment experiment = report.experiment();
    return new Page(
        Assets.load(),
        experiment.name(),
        experiment.description(),
        summary(report),
        DecisionSection.of(index),
        ApproachesSection.of(index),
        JudgesSection.of(index),
        TradeOffSection.of(index),
        WhatIfSection.of(index),
        TuningSection.of(index),
        AnatomySection.of(index),
        LatencySection.of(index),
        FailuresSection.of(index),
        DataSection.of(index),
        RunSection.of(index));
  }

  private static String summary(RunReport report) {
    Experiment experiment = report.experiment();
    return "%s%s · %s"
        .formatted(
            Words.many(experiment.approaches().size(), "approach", "approaches"),
            asked(report),
            Figures.time(report.run().finished()));
  }

  /**
   * How many examples the approaches were asked: in an adaptive evaluation some less than others.
   */
  private static String asked(RunReport report) {
    int repetitions = report.experiment().evaluation().repetitions();
    IntSummaryStatistics asked =
        report.analysis().approaches().stream()
            .filter(result -> result.n() > 0)
            .mapToInt(result -> (result.n() + repetitions - 1) / repetitions)
            .summaryStatistics();
    int all = report.experiment().data().test().size();
    String examples = Words.many(all, "test example", "test examples");
    if (asked.getCount() == 0 || asked.getMin() >= all) {
      return " judged on " + examples;
    }
    return asked.getMin() == asked.getMax()
        ? ", %s of %s each".formatted(Figures.count(asked.getMin()), examples)
        : ", %s to %s of %s each"
            .formatted(Figures.count(asked.getMin()), Figures.count(asked.getMax()), examples);
  }
}
