package dev.suffice.reports.html;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.experiment.RequirementWords;
import dev.suffice.api.metric.Metric.Direction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A requirement as a control: words, a number, words.
 *
 * @param before the line as written, up to its threshold
 * @param after the rest of it
 * @param suffix what the line writes behind its number: a unit, with its space
 * @param unit of the number that people see
 * @param factor from a threshold in the unit of the claim to the number that people see
 * @param written from the number that people see to the one that the line writes
 * @param sign 1 where more is stricter, else -1
 * @param words the line as a sentence has it
 * @param basis what a limit on costs speaks of: {@code request}, {@code month} or {@code total}
 */
record MovableLine(
    String before,
    String after,
    String suffix,
    String unit,
    double factor,
    double written,
    int sign,
    RequirementWords words,
    Optional<String> basis) {
  private static final Pattern COMPARISON = Pattern.compile("(.+? [<>]= ).+?( on every \\S+)?");
  private static final Pattern WITHIN = Pattern.compile("(\\S+ within )\\S+(?: ?%)?( of \\S+)");
  private static final double PERCENT = 100;

  static MovableLine of(Requirement requirement, Experiment experiment) {
    if (requirement instanceof Requirement.Score score) {
      return line(score, "", "%", PERCENT, sign(score.bound()), Optional.empty());
    }
    if (requirement instanceof Requirement.NonInferiority paired) {
      int sign = isEvent(paired, experiment) ? -1 : 1;
      return line(paired, "", "points", -sign * PERCENT, sign, Optional.empty());
    }
    return requirement instanceof Requirement.Cost cost
        ? line(cost, " USD", "USD", 1, -1, Optional.of(basis(cost)))
        : line(requirement, " ms", "ms", 1, -1, Optional.empty());
  }

  private static MovableLine line(
      Requirement requirement,
      String suffix,
      String unit,
      double factor,
      int sign,
      Optional<String> basis) {
    String text = requirement.text();
    double written = suffix.isEmpty() ? PERCENT : 1;
    RequirementWords words = RequirementWords.of(requirement);
    for (Pattern shape : new Pattern[] {WITHIN, COMPARISON}) {
      Matcher parts = shape.matcher(text);
      if (parts.matches()) {
        String after = parts.group(2) == null ? "" : parts.group(2);
        return new MovableLine(
            parts.group(1), after, suffix, unit, factor, written, sign, words, basis);
      }
    }
    return new MovableLine(text, "", suffix, unit, factor, written, sign, words, basis);
  }

  /** The threshold of a requirement, in the unit of its claims. */
  double threshold(Requirement requirement) {
    if (requirement instanceof Requirement.Score score) {
      return score.threshold();
    }
    if (requirement instanceof Requirement.NonInferiority paired) {
      return -sign * paired.margin();
    }
    if (requirement instanceof Requirement.Cost cost) {
      return cost.limit().toDouble();
    }
    return (requirement instanceof Requirement.LatencyQuantile latency
                ? latency.limit()
                : ((Requirement.MeanLatency) requirement).limit())
            .toNanos()
        / 1e6;
  }

  /** The number that people see. */
  String value(Requirement requirement) {
    return new BigDecimal(threshold(requirement) * factor)
        .round(new MathContext(9))
        .stripTrailingZeros()
        .toPlainString();
  }

  /** For people: {@code accuracy ≥}. */
  String label() {
    return before.replace(">=", "≥").replace("<=", "≤").strip();
  }

  boolean isShare() {
    return factor != 1;
  }

  private static int sign(Bound bound) {
    return bound == Bound.AT_LEAST ? 1 : -1;
  }

  private static boolean isEvent(Requirement.NonInferiority paired, Experiment experiment) {
    return experiment.metrics().stream()
        .filter(spec -> spec.name().equals(paired.metric()))
        .map(MetricSpec::metric)
        .anyMatch(metric -> metric.direction() == Direction.EVENT);
  }

  private static String basis(Requirement.Cost cost) {
    return switch (cost.basis()) {
      case PER_REQUEST -> "request";
      case PER_MONTH -> "month";
      case TOTAL -> "total";
    };
  }
}
