package dev.suffice.experiments.compare;

import dev.suffice.api.comparison.Baseline;
import dev.suffice.api.comparison.Gate;
import dev.suffice.api.comparison.GateCheck;
import dev.suffice.api.comparison.Snapshot;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.Guarantee;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.result.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Judges the approach in production: by the requirements, as the run of the experiment judged them,
 * and against a baseline, by one paired test in each direction at the experiment's error rate.
 */
public final class Gates {
  private Gates() {}

  /**
   * Judges.
   *
   * @param report of the run that asked the approach
   * @param now the same as a snapshot
   * @throws IllegalArgumentException when the run has no such approach, or there is nothing to
   *     check
   */
  public static Gate judge(
      RunReport report, Snapshot now, String approach, Optional<Baseline> baseline) {
    ApproachResult result =
        report
            .analysis()
            .approach(approach)
            .orElseThrow(() -> new IllegalArgumentException("No approach " + approach));
    var checks = new ArrayList<GateCheck>();
    result.requirements().forEach(requirement -> checks.add(check(requirement)));
    baseline.map(held -> new BaselineCheck(held, now, approach).check()).ifPresent(checks::add);
    return new Gate(
        now.name(),
        report.run().finished(),
        approach,
        baseline.map(held -> held.snapshot().name()),
        checks,
        guarantees(report, now, baseline));
  }

  private static GateCheck check(RequirementResult requirement) {
    return new GateCheck(
        requirement.text(),
        requirement.holds(),
        "`%s`: %s.".formatted(requirement.text(), requirement.explanation()));
  }

  private static List<String> guarantees(
      RunReport report, Snapshot now, Optional<Baseline> baseline) {
    var sentences = new ArrayList<String>();
    String rate = rate(1 - now.confidence());
    if (report.experiment().adequacy().isPresent()) {
      sentences.add(
          "By the requirements, an adequate approach fails in at most %s such gates, and an inadequate one passes in at most %s."
              .formatted(rate, rate));
    }
    baseline.ifPresent(
        held ->
            sentences.add(
                "By the baseline, an approach that is not worse than it by more than %s points fails in at most %s such gates, and one that is passes in at most %s."
                    .formatted(BaselineCheck.allowed(held.margin()), rate, rate)));
    report.analysis().guarantee().map(Guarantee::assumptions).ifPresent(sentences::addAll);
    return sentences;
  }

  /** Of a hundred, as the guarantees of a report say it. */
  private static String rate(double alpha) {
    String hundredth = String.format(Locale.ROOT, "%.1f", 100 * alpha).replaceAll("\\.0$", "");
    return hundredth + " of 100";
  }
}
