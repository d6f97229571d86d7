package dev.suffice.config.section;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.experiment.Requirement.Cost;
import dev.suffice.api.experiment.Requirement.LatencyQuantile;
import dev.suffice.api.experiment.Requirement.MeanLatency;
import dev.suffice.api.experiment.Requirement.NonInferiority;
import dev.suffice.api.experiment.Requirement.Score;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of an experiment's requirements with its threshold moved, written as in the file. */
public final class MovedRequirement {
  private static final Pattern COMPARISON =
      Pattern.compile("(.+?) ?([<>]=) ?(.+?)( on every \\S+)?");
  private static final Pattern WITHIN = Pattern.compile("(\\S+ within )(\\S+(?: ?%)?)( of \\S+)");

  private MovedRequirement() {}

  /**
   * A line taken apart.
   *
   * @param text spaces tidied
   * @param subject the line but for its threshold
   */
  private record Line(String text, String subject, String threshold) {
    static Optional<Line> of(String written) {
      String text = written.strip().replaceAll("\\s+", " ");
      Matcher within = WITHIN.matcher(text);
      if (within.matches()) {
        return Optional.of(new Line(text, within.group(1) + within.group(3), within.group(2)));
      }
      Matcher comparison = COMPARISON.matcher(text);
      if (!comparison.matches()) {
        return Optional.empty();
      }
      String start = "%s %s ".formatted(comparison.group(1), comparison.group(2));
      String end = Optional.ofNullable(comparison.group(4)).orElse("");
      return Optional.of(
          new Line(start + comparison.group(3) + end, start + end, comparison.group(3)));
    }
  }

  /**
   * The requirements with the one that a line speaks of replaced; empty where none is of the same
   * metric, side and slices.
   *
   * @throws IllegalArgumentException when the threshold is none
   */
  public static Optional<List<Requirement>> among(List<Requirement> requirements, String written) {
    Optional<Line> line = Line.of(written);
    if (requirements.stream().noneMatch(one -> isOf(one, line))) {
      return Optional.empty();
    }
    return Optional.of(
        requirements.stream()
            .map(one -> isOf(one, line) ? moved(one, line.orElseThrow()) : one)
            .toList());
  }

  private static boolean isOf(Requirement one, Optional<Line> line) {
    return line.isPresent()
        && Line.of(one.text()).map(Line::subject).equals(line.map(Line::subject));
  }

  private static Requirement moved(Requirement one, Line line) {
    try {
      return at(one, line);
    } catch (NotARequirementException wrong) {
      throw new IllegalArgumentException(wrong.getMessage() + " " + wrong.remedy(), wrong);
    }
  }

  private static Requirement at(Requirement one, Line line) {
    String threshold = line.threshold();
    if (one instanceof Score score) {
      return new Score(
          line.text(), score.metric(), score.bound(), Quantities.share(threshold), score.onEvery());
    }
    if (one instanceof NonInferiority paired) {
      return new NonInferiority(
          line.text(), paired.metric(), Quantities.share(threshold), paired.reference());
    }
    if (one instanceof LatencyQuantile latency) {
      return new LatencyQuantile(
          line.text(), latency.quantile(), Quantities.latency("latency", Bound.AT_MOST, threshold));
    }
    return one instanceof Cost cost
        ? new Cost(line.text(), cost.basis(), Quantities.cost("cost", Bound.AT_MOST, threshold))
        : new MeanLatency(line.text(), Quantities.latency("latency", Bound.AT_MOST, threshold));
  }
}
