package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.recording.Recording;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.Estimate;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Interval;
import dev.suffice.api.result.RequirementResult.Unit;
import dev.suffice.experiments.tally.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Says in a sentence why an approach got its verdict. */
record Reasons(Experiment experiment) {
  private static final int LONGEST_FAILURE = 300;

  String of(Assessment assessment, Map<String, Estimate> metrics) {
    return verdict(assessment, metrics)
        + absent(assessment.subject())
        + origin(assessment.subject())
        + lessons(assessment.subject());
  }

  private String verdict(Assessment assessment, Map<String, Estimate> metrics) {
    return switch (assessment.verdict()) {
      case ADEQUATE -> adequate(assessment);
      case INADEQUATE -> "Fails " + clause(assessment.worst(Holds.NO).orElseThrow()) + ".";
      case FAILED -> "Could not be run: " + failure(assessment.subject()) + ".";
      case NOT_NEEDED -> notNeeded(assessment);
      case UNDECIDED -> undecided(assessment);
      case NO_REQUIREMENTS -> observed(assessment, metrics);
    };
  }

  /** A finding as a clause: the claim and what the data show. */
  static String clause(Finding finding) {
    return finding.claim().words().text() + ": " + finding.explanation();
  }

  /** What keeps an approach open: the requirement that takes longest, and how many others. */
  static String open(Assessment assessment, int examples) {
    int others = assessment.that(Holds.UNKNOWN).size() - 1;
    String more = others == 0 ? "" : " (and %s more)".formatted(others);
    return clause(assessment.decisive(examples)) + more;
  }

  /** What stood in the way of an approach that could not be run, in one line of sane length. */
  static String failure(Subject subject) {
    String reason = subject.facts().failure().orElseThrow().replaceAll("\\s+", " ").strip();
    if (reason.length() > LONGEST_FAILURE) {
      return reason.substring(0, LONGEST_FAILURE) + "...";
    }
    return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
  }

  private static String adequate(Assessment assessment) {
    Finding closest =
        assessment.findings().stream()
            .filter(finding -> finding.reading().isPresent())
            .min(Comparator.comparingDouble(Finding::margin))
            .orElse(assessment.findings().get(0));
    String lead =
        assessment.findings().size() == 1 ? "Holds " : "Holds every requirement, most narrowly ";
    return lead + clause(closest) + ".";
  }

  private static String notNeeded(Assessment assessment) {
    return assessment.total().isPresent()
        ? "Not needed: certainly dearer than the approach recommended."
        : "Not needed: costs %s or more in all, whatever it answers."
            .formatted(Figures.bill(assessment.leastTotal().orElseThrow()));
  }

  private String undecided(Assessment assessment) {
    if (!assessment.subject().isEvaluated()) {
      return "Not evaluated yet.";
    }
    int examples = experiment.data().test().size();
    OptionalLong further = assessment.furtherExamples(examples);
    String outlook =
        further.isPresent()
            ? "; %s would be expected to %s"
                .formatted(
                    Contenders.examples(further.getAsLong(), assessment.unasked()),
                    assessment.outlook("it"))
            : "";
    return "Not decided on " + open(assessment, examples) + outlook + ".";
  }

  private static String observed(Assessment assessment, Map<String, Estimate> metrics) {
    var parts = new ArrayList<String>();
    assessment
        .subject()
        .bill()
        .map(CostSummary::perMonth)
        .map(Figures::bill)
        .ifPresent(money -> parts.add(money + " a month"));
    metrics.forEach((name, estimate) -> parts.add(figure(name, estimate)));
    return parts.isEmpty()
        ? "Not evaluated yet."
        : "No requirement to meet: " + String.join(", ", parts) + ".";
  }

  /** A metric with its interval. */
  static String figure(String metric, Estimate estimate) {
    String mean = Figures.percent(estimate.mean()) + " " + metric;
    return estimate.interval().map(interval -> mean + " (" + range(interval) + ")").orElse(mean);
  }

  private static String range(Interval interval) {
    return Figures.floor(Unit.SHARE, interval.low())
        + " to "
        + Figures.ceiling(Unit.SHARE, interval.high());
  }

  /** Where figures come from that were not made here. */
  private static String origin(Subject subject) {
    return subject
        .spec()
        .options()
        .recording()
        .map(
            recording ->
                recording instanceof Recording.Answers answers
                    ? " Answers recorded in %s, not made here.".formatted(answers.file().name())
                    : " Published figures of %s examples, not measured here."
                        .formatted(Figures.count(subject.basis().size())))
        .orElse("");
  }

  /** What preparing it has taught. */
  private static String lessons(Subject subject) {
    return subject.facts().preparation().stream()
        .flatMap(preparation -> preparation.lessons().stream())
        .map(" "::concat)
        .collect(Collectors.joining());
  }

  /** In an adaptive evaluation nothing is missing that was not asked. */
  private String absent(Subject subject) {
    boolean adaptive = experiment.evaluation().mode() == Mode.ADAPTIVE;
    int absent = adaptive ? subject.table().missing() : subject.absent();
    boolean untouched = !subject.isEvaluated() && subject.table().missing() == 0;
    if (absent == 0 || untouched) {
      return "";
    }
    return " %s trials are missing and count as the worst for certifying, the best for refuting."
        .formatted(Figures.count(absent));
  }
}
