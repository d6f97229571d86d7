package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.RequirementWords;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which approach would be chosen if one threshold were moved, the other requirements left alone.
 * Bounds are at the level for thresholds chosen after the run; who is adequate stays so at easier
 * ones.
 *
 * @param winner the approach chosen at the thresholds of the file, where there is one
 */
record ThresholdCounterfactuals(Standing standing, Optional<String> winner) {
  private static final String LABEL = " (explored after the run)";

  List<String> sentences() {
    return standing.experiment().adequacy().stream()
        .flatMap(adequacy -> adequacy.requirements().stream())
        .filter(requirement -> !(requirement instanceof Requirement.Cost))
        .flatMap(requirement -> sentence(requirement).stream())
        .toList();
  }

  private Optional<String> sentence(Requirement requirement) {
    List<ThresholdReach> reaches =
        standing.assessments().stream()
            .flatMap(assessment -> ThresholdReach.of(assessment, requirement).stream())
            .toList();
    Optional<ThresholdReach> own =
        reaches.stream()
            .filter(reach -> winner.filter(reach.approach()::equals).isPresent())
            .findFirst();
    var clauses = new ArrayList<String>();
    own.filter(reach -> reach.strictness() < Double.MAX_VALUE)
        .filter(ThresholdReach::isBeyondTheFile)
        .ifPresent(reach -> clauses.addAll(stricter(reach, reaches)));
    looser(reaches).ifPresent(clauses::add);
    return clauses.isEmpty()
        ? Optional.empty()
        : Optional.of(
            clauses.stream()
                .collect(
                    Collectors.joining(
                        "; ",
                        "If more or less were asked than %s: "
                            .formatted(RequirementWords.of(requirement).text()),
                        LABEL + ".")));
  }

  private List<String> stricter(ThresholdReach own, List<ThresholdReach> reaches) {
    List<ThresholdReach> beyond =
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
  private Optional<String> looser(List<ThresholdReach> reaches) {
    return reaches.stream()
        .filter(reach -> !standing.assessment(reach.approach()).is(Verdict.ADEQUATE))
        .filter(reach -> winsAtItsReach(reach, reaches))
        .max(Comparator.comparingDouble(ThresholdReach::strictness))
        .map(
            reach ->
                "at %s %s would be chosen%s"
                    .formatted(
                        reach.limit(), Figures.quoted(reach.approach()), why(reach, reaches)));
  }

  /** What a reader asks who sees a cheaper approach: why it would not be that one. */
  private String why(ThresholdReach chosen, List<ThresholdReach> reaches) {
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
  private String blocked(ThresholdReach chosen) {
    Requirement moved = chosen.tightest().claim().requirement();
    List<String> names =
        standing.assessments().stream()
            .filter(one -> isCheaper(one, chosen.offer()))
            .filter(one -> ThresholdReach.strictness(one, moved) >= chosen.strictness())
            .flatMap(one -> obstacle(one, moved).stream())
            .toList();
    return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
  }

  private static boolean isCheaper(Assessment one, Offer than) {
    return one.total().filter(total -> total.compareTo(than.total()) < 0).isPresent();
  }

  private static Optional<String> obstacle(Assessment cheaper, Requirement moved) {
    return cheaper.findings().stream()
        .filter(finding -> !finding.claim().requirement().equals(moved))
        .filter(finding -> !ThresholdReach.stands(cheaper, finding))
        .findFirst()
        .map(
            finding ->
                "the cheaper %s %s %s"
                    .formatted(
                        Figures.quoted(cheaper.id()),
                        finding.holds() == Holds.NO ? "fails" : "is not certified on",
                        finding.claim().words().text()));
  }

  private boolean winsAtItsReach(ThresholdReach reach, List<ThresholdReach> reaches) {
    List<ThresholdReach> rivals =
        reaches.stream().filter(other -> other.strictness() >= reach.strictness()).toList();
    return chosen(rivals).filter(reach::equals).isPresent();
  }

  private Optional<ThresholdReach> chosen(List<ThresholdReach> reaches) {
    return standing
        .choice()
        .among(reaches.stream().map(ThresholdReach::offer).toList())
        .flatMap(
            offer -> reaches.stream().filter(reach -> reach.offer().equals(offer)).findFirst());
  }
}
