package dev.suffice.reports.html;

import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.reports.html.chart.IntervalStrip;
import dev.suffice.reports.html.chart.Scale;
import dev.suffice.reports.text.RequirementFigures;
import dev.suffice.reports.text.RequirementText;
import dev.suffice.reports.text.VisibleText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Requirements against the data; the same requirement has the same scale in every approach. */
final class RequirementRows {
  /** As many as are shown without being asked for. */
  static final int FEW = 6;

  private final Map<String, Scale> scales = new HashMap<>();

  RequirementRows(List<ApproachResult> results) {
    Map<String, List<RequirementResult>> byText =
        results.stream()
            .flatMap(result -> result.requirements().stream())
            .collect(Collectors.groupingBy(RequirementResult::text));
    byText.forEach((text, same) -> scales.put(text, scale(same)));
  }

  /** In the order of the file; when they are many, what fails first, then what is open. */
  List<RequirementRow> of(ApproachResult result) {
    List<RequirementResult> requirements = result.requirements();
    if (requirements.size() <= FEW) {
      return requirements.stream().map(this::row).toList();
    }
    return requirements.stream()
        .sorted(Comparator.comparingInt(requirement -> urgency(requirement.holds())))
        .map(this::row)
        .toList();
  }

  private static int urgency(Holds holds) {
    return switch (holds) {
      case NO -> 0;
      case UNKNOWN -> 1;
      case YES -> 2;
    };
  }

  private static Scale scale(List<RequirementResult> same) {
    return IntervalStrip.scale(same.stream().flatMapToDouble(RequirementRows::values).toArray());
  }

  private static DoubleStream values(RequirementResult requirement) {
    DoubleStream bounds =
        requirement.bounds().stream()
            .flatMapToDouble(interval -> DoubleStream.of(interval.low(), interval.high()));
    DoubleStream others =
        DoubleStream.of(
            requirement.threshold(), requirement.estimate().orElse(requirement.threshold()));
    return DoubleStream.concat(bounds, others);
  }

  /** One requirement; its scale is its own where it is none of those known. */
  RequirementRow row(RequirementResult requirement) {
    return new RequirementRow(
        RequirementText.of(requirement),
        Words.of(requirement.holds()),
        strip(requirement),
        RequirementFigures.estimate(requirement),
        RequirementFigures.bounds(requirement),
        VisibleText.unbroken(explanation(requirement)));
  }

  /** What the figures do not say themselves. */
  private static String explanation(RequirementResult requirement) {
    boolean isPlain = requirement.bounds().isPresent() && !requirement.explanation().contains("(");
    return requirement.holds() == Holds.YES || isPlain ? "" : requirement.explanation();
  }

  private Optional<IntervalStrip> strip(RequirementResult requirement) {
    if (requirement.estimate().isEmpty()) {
      return Optional.empty();
    }
    double estimate = requirement.estimate().getAsDouble();
    return Optional.of(
        IntervalStrip.of(
            scales.computeIfAbsent(requirement.text(), text -> scale(List.of(requirement))),
            requirement.threshold(),
            requirement.bound() == Bound.AT_LEAST,
            requirement.bounds().map(interval -> interval.low()).orElse(estimate),
            requirement.bounds().map(interval -> interval.high()).orElse(estimate),
            estimate));
  }
}
