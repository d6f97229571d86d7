package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Which approach would be chosen if one threshold were moved, the other requirements left alone.
 * Bounds are at the level for thresholds chosen after the run.
 *
 * @param winner the approach chosen at the thresholds of the file, where there is one
 */
record ThresholdCounterfactuals(Standing standing, Optional<String> winner) {
  private static final String LABEL = " (explored after the run)";

  /** An approach that meets all other requirements, and how far this one could be moved. */
  private record Reach(Offer offer, double strictness, Finding tightest) {
    String approach() {
      return offer.approach();
    }

    String limit() {
      double value = tightest.strictness(strictness);
      return tightest.bound() == Requirement.Bound.AT_LEAST
          ? Figures.floor(tightest.unit(), value)
          : Figures.ceiling(tightest.unit(), value);
    }
  }

  List<String> sentences() {
    return standing.experiment().adequacy().stream()
        .flatMap(adequacy -> adequacy.requirements().stream())
        .filter(requirement -> !(requirement instanceof Requirement.Cost))
        .flatMap(requirement -> sentence(requirement).stream())
        .toList();
  }

  private Optional<String> sentence(Requirement requirement) {
    List<Reach> reaches =
        standing.assessments().stream()
            .flatMap(assessment -> reach(assessment, requirement).stream())
            .toList();
    Optional<Reach> own =
        reaches.stream()
            .filter(reach -> winner.filter(reach.approach()::equals).isPresent())
            .findFirst();
    var clauses = new ArrayList<String>();
    own.filter(reach -> reach.strictness() < Double.MAX_VALUE)
        .filter(ThresholdCounterfactuals::isBeyondTheFile)
        .ifPresent(reach -> clauses.addAll(stricter(reach, reaches)));
    looser(reaches).ifPresent(clauses::add);
    return clauses.isEmpty()
        ? Optional.empty()
        : Optional.of(
            clauses.stream()
                .collect(
                    Collectors.joining(
                        "; ",
                        "If " + Figures.quoted(requirement.text()) + " were moved, ",
                        LABEL + ".")));
  }

  /** The wider bounds may not even reach the threshold that was fixed before the run. */
  private static boolean isBeyondTheFile(Reach reach) {
    return reach.strictness() > asked(reach.tightest());
  }

  private List<String> stricter(Reach own, List<Reach> reaches) {
    List<Reach> beyond =
        reaches.stream().filter(reach -> reach.strictness() > own.strictness()).toList();
    String next =
        chosen(beyond)
            .map(
                reach ->
                    "beyond that %s would be chosen".formatted(Figures.quoted(reach.approach())))
            .orElse("beyond that no approach is certified");
    return List.of(
        "%s would stay certified to %s".formatted(Figures.quoted(own.approach()), own.limit()),
        next);
  }

  /** The strictest threshold at which an approach that fails now would be chosen. */
  private Optional<String> looser(List<Reach> reaches) {
    return reaches.stream()
        .filter(reach -> !standing.assessment(reach.approach()).is(Verdict.ADEQUATE))
        .filter(reach -> winsAtItsReach(reach, reaches))
        .max(Comparator.comparingDouble(Reach::strictness))
        .map(
            reach ->
                "at %s %s would be chosen%s"
                    .formatted(
                        reach.limit(), Figures.quoted(reach.approach()), why(reach, reaches)));
  }

  /** What a reader asks who sees a cheaper approach: why it would not be that one. */
  private String why(Reach chosen, List<Reach> reaches) {
    boolean cheaper =
        reaches.stream()
            .filter(other -> other.strictness() >= chosen.strictness())
            .anyMatch(other -> other.offer().total().compareTo(chosen.offer().total()) < 0);
    String simplest =
        ", the simplest within %s of the lowest cost"
            .formatted(Figures.share(standing.choice().tolerance()));
    return (cheaper ? simplest : "") + blocked(chosen);
  }

  /** Cheaper approaches that another requirement stands in the way of. */
  private String blocked(Reach chosen) {
    Requirement moved = chosen.tightest().claim().requirement();
    List<String> names =
        standing.assessments().stream()
            .filter(one -> isCheaper(one, chosen.offer()))
            .filter(one -> reachOf(one, moved) >= chosen.strictness())
            .flatMap(one -> obstacle(one, moved).stream())
            .toList();
    return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
  }

  private static boolean isCheaper(Assessment one, Offer than) {
    return one.total().filter(total -> total.compareTo(than.total()) < 0).isPresent();
  }

  /** How strict the moved requirement could be, whatever becomes of the others. */
  private static double reachOf(Assessment assessment, Requirement moved) {
    return assessment.findings().stream()
        .filter(finding -> finding.claim().requirement().equals(moved))
        .map(finding -> strictness(assessment, finding))
        .mapToDouble(found -> found.orElse(Double.NEGATIVE_INFINITY))
        .min()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  private static Optional<String> obstacle(Assessment cheaper, Requirement moved) {
    return cheaper.findings().stream()
        .filter(finding -> !finding.claim().requirement().equals(moved))
        .filter(finding -> !stands(cheaper, finding))
        .findFirst()
        .map(
            finding ->
                "the cheaper %s %s %s"
                    .formatted(
                        Figures.quoted(cheaper.id()),
                        finding.holds() == Holds.NO ? "fails" : "is not certified on",
                        Figures.quoted(finding.claim().text())));
  }

  private static boolean stands(Assessment assessment, Finding finding) {
    OptionalDouble strictness = strictness(assessment, finding);
    return strictness.isPresent() && strictness.getAsDouble() >= asked(finding);
  }

  private boolean winsAtItsReach(Reach reach, List<Reach> reaches) {
    List<Reach> rivals =
        reaches.stream().filter(other -> other.strictness() >= reach.strictness()).toList();
    return chosen(rivals).filter(reach::equals).isPresent();
  }

  private Optional<Reach> chosen(List<Reach> reaches) {
    return standing
        .choice()
        .among(reaches.stream().map(Reach::offer).toList())
        .flatMap(
            offer -> reaches.stream().filter(reach -> reach.offer().equals(offer)).findFirst());
  }

  /** As far as bounds go, and for an adequate approach at least to where it is adequate now. */
  private static Optional<Reach> reach(Assessment assessment, Requirement requirement) {
    if (assessment.total().isEmpty()) {
      return Optional.empty();
    }
    Optional<Finding> tightest = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (Finding finding : assessment.findings()) {
      boolean moved = finding.claim().requirement().equals(requirement);
      OptionalDouble strictness = strictness(assessment, finding);
      if (strictness.isEmpty() || (!moved && !stands(assessment, finding))) {
        return Optional.empty();
      }
      if (moved && strictness.getAsDouble() < least) {
        least = strictness.getAsDouble();
        tightest = Optional.of(finding);
      }
    }
    double found = least;
    return tightest.map(finding -> new Reach(Standing.offer(assessment), found, finding));
  }

  private static OptionalDouble strictness(Assessment assessment, Finding finding) {
    OptionalDouble explored = finding.exploredStrictness();
    return assessment.is(Verdict.ADEQUATE)
        ? OptionalDouble.of(Math.max(explored.orElse(asked(finding)), asked(finding)))
        : explored;
  }

  private static double asked(Finding finding) {
    return finding.strictness(finding.threshold());
  }
}
