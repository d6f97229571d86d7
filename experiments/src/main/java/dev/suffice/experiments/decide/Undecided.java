package dev.suffice.experiments.decide;

import dev.suffice.api.result.Contender;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer when nothing is certified and not everything is refuted. */
record Undecided(Standing standing) {
  Recommendation recommendation() {
    List<Contender> contenders = standing.contenders();
    return new Recommendation(
        RecommendationVerdict.UNDECIDED,
        Optional.empty(),
        false,
        contenders,
        sentence(contenders),
        standing.assessments().stream().map(Undecided::reason).toList(),
        new ThresholdCounterfactuals(standing, Optional.empty()).sentences());
  }

  private static String sentence(List<Contender> contenders) {
    List<Contender> settling =
        contenders.stream().filter(one -> one.furtherExamples().isPresent()).toList();
    String lead =
        "Undecided: no approach is certified to be adequate, and not every one is refuted.";
    if (settling.isEmpty()) {
      return lead + " Still open: " + names(contenders) + ".";
    }
    return settling.stream()
        .map(
            one ->
                "about %s more examples for %s"
                    .formatted(
                        Figures.about(one.furtherExamples().getAsLong()),
                        Figures.quoted(one.approach())))
        .collect(Collectors.joining(", ", lead + " Expected to settle it: ", "."));
  }

  private static String names(List<Contender> contenders) {
    return contenders.stream()
        .map(one -> Figures.quoted(one.approach()))
        .collect(Collectors.joining(", "));
  }

  private static String reason(Assessment one) {
    String name = Figures.quoted(one.id());
    if (one.is(Verdict.FAILED)) {
      return name + " could not be run: " + Reasons.failure(one.subject()) + ".";
    }
    if (one.is(Verdict.INADEQUATE)) {
      return name + " fails " + Reasons.clause(one.worst(Holds.NO).orElseThrow()) + ".";
    }
    if (one.subject().table().counting().isEmpty()) {
      return name + " was not evaluated.";
    }
    return name
        + " is not decided on "
        + Reasons.clause(one.worst(Holds.UNKNOWN).orElseThrow())
        + ".";
  }
}
