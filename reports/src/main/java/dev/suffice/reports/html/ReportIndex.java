package dev.suffice.reports.html;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.metric.Metric.Direction;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.BreakEven;
import dev.suffice.api.result.Estimate;
import dev.suffice.api.result.RunReport;
import dev.suffice.reports.cost.Differences;
import dev.suffice.reports.html.examples.Grading;
import dev.suffice.reports.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report and what several sections look up in it. */
final class ReportIndex {
  /** Of intervals where the experiment states no requirements, and so no confidence. */
  private static final double USUAL_CONFIDENCE = 0.95;

  private final RunReport report;
  private final Map<String, Label> labels = new LinkedHashMap<>();
  private final Optional<MetricSpec> metric;

  ReportIndex(RunReport report) {
    this.report = report;
    Optional<String> recommended = report.analysis().recommendation().approach();
    for (ApproachSpec approach : experiment().approaches()) {
      boolean best = recommended.filter(approach.id()::equals).isPresent();
      labels.put(approach.id(), new Label(approach.id(), labels.size(), best));
    }
    this.metric = mainMetric();
  }

  RunReport report() {
    return report;
  }

  Experiment experiment() {
    return report.experiment();
  }

  /** Sorted by total cost, those without one last. */
  List<ApproachResult> results() {
    return report.analysis().approaches();
  }

  Label label(String approach) {
    return labels.getOrDefault(approach, new Label(approach, labels.size(), false));
  }

  Label label(ApproachResult result) {
    return label(result.approach().id());
  }

  /**
   * The volumes at which the order of two approaches by cost changes, where that is worth a word.
   */
  List<BreakEven> breakEvens() {
    return new Differences(report.analysis().costCurves(), experiment())
        .ofWorth(report.analysis().breakEven());
  }

  /** In the order of the experiment. */
  List<Label> labels() {
    return List.copyOf(labels.values());
  }

  /** The metric that quality is shown by: the first that a requirement names, else the first. */
  Optional<MetricSpec> metric() {
    return metric;
  }

  boolean moreIsBetter() {
    return metric.map(spec -> spec.metric().direction() == Direction.QUALITY).orElse(true);
  }

  /** How right single trials are, by that metric. */
  Grading grading() {
    return new Grading(metric, moreIsBetter());
  }

  Optional<Estimate> estimate(ApproachResult result) {
    return metric.flatMap(spec -> Optional.ofNullable(result.metrics().get(spec.name())));
  }

  /** Whether there are requirements. */
  boolean isJudged() {
    return experiment().adequacy().isPresent();
  }

  /** The confidence of two-sided intervals, such as {@code 95 %}. */
  String confidence() {
    return Figures.level(
        experiment().adequacy().map(Adequacy::confidence).orElse(USUAL_CONFIDENCE));
  }

  /** Whether a requirement speaks of the metric. */
  boolean isRequired(String name) {
    return requirements().stream().anyMatch(requirement -> speaksOf(requirement, name));
  }

  private static boolean speaksOf(Requirement requirement, String name) {
    if (requirement instanceof Requirement.Score score) {
      return score.metric().equals(name);
    }
    return requirement instanceof Requirement.NonInferiority paired && paired.metric().equals(name);
  }

  /** The overall requirement on the metric that quality is shown by. */
  Optional<Requirement.Score> scoreRequirement() {
    return scoreRequirements().stream()
        .filter(score -> metric.filter(spec -> spec.name().equals(score.metric())).isPresent())
        .findFirst();
  }

  /** The recommended approach, else the one with the best observed quality. */
  Optional<ApproachResult> leader() {
    Optional<ApproachResult> recommended =
        report.analysis().recommendation().approach().flatMap(report.analysis()::approach);
    if (recommended.isPresent()) {
      return recommended;
    }
    Comparator<ApproachResult> byMean =
        Comparator.comparingDouble(result -> estimate(result).orElseThrow().mean());
    return results().stream()
        .filter(result -> estimate(result).isPresent())
        .max(moreIsBetter() ? byMean : byMean.reversed());
  }

  private Optional<MetricSpec> mainMetric() {
    List<MetricSpec> metrics = experiment().metrics();
    Optional<MetricSpec> required =
        scoreRequirements().stream()
            .flatMap(score -> metrics.stream().filter(spec -> spec.name().equals(score.metric())))
            .filter(ReportIndex::isQuality)
            .findFirst();
    return required
        .or(() -> metrics.stream().filter(ReportIndex::isQuality).findFirst())
        .or(() -> metrics.stream().findFirst());
  }

  private static boolean isQuality(MetricSpec spec) {
    return spec.metric().direction() == Direction.QUALITY;
  }

  private List<Requirement.Score> scoreRequirements() {
    List<Requirement.Score> scores = new ArrayList<>();
    for (Requirement requirement : requirements()) {
      if (requirement instanceof Requirement.Score score && score.onEvery().isEmpty()) {
        scores.add(score);
      }
    }
    return scores;
  }

  List<Requirement> requirements() {
    return experiment().adequacy().map(Adequacy::requirements).orElse(List.of());
  }
}
