package dev.suffice.experiments.decide;

import dev.suffice.api.result.Contender;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        standing.assessments().stream().map(this::reason).toList(),
        new ThresholdCounterfactuals(standing, Optional.empty()).sentences());
  }

  private String sentence(List<Contender> contenders) {
    Optional<Claim> unsettled =
        standing.that(Verdict.UNDECIDED).stream()
            .flatMap(open -> open.that(Holds.UNKNOWN).stream())
            .map(Finding::claim)
            .filter(claim -> standing.objections().to(claim).isPresent())
            .findFirst();
    if (unsettled.isPresent()) {
      return "Undecided: nothing can be certified on %s: %s."
          .formatted(
              unsettled.get().words().text(),
              standing.objections().to(unsettled.get()).orElseThrow());
    }
    int absent = standing.that(Verdict.UNDECIDED).stream().mapToInt(Undecided::absent).sum();
    if (absent > 0) {
      return "Undecided so far: %s trials of the approaches that are still open are not done or were lost."
          .formatted(Figures.count(absent));
    }
    List<Contender> settling =
        contenders.stream().filter(one -> one.furtherExamples().isPresent()).toList();
    String lead =
        "Undecided: no approach is certified to be adequate, and not every one is refuted.";
    if (contenders.isEmpty()) {
      return lead + " Could not be run: " + quoted(failed()) + ".";
    }
    if (settling.isEmpty()) {
      return lead + " Still open: " + quoted(contenders.stream().map(Contender::approach)) + ".";
    }
    return settling.stream()
        .map(
            one ->
                "%s to %s"
                    .formatted(
                        Contenders.examples(one.furtherExamples().getAsLong(), 0),
                        outlook(one.approach())))
        .collect(Collectors.joining(", ", lead + " Expected: ", "."));
  }

  private static int absent(Assessment open) {
    return open.that(Holds.UNKNOWN).stream().mapToInt(Finding::absent).max().orElse(0);
  }

  private String outlook(String approach) {
    return standing.assessment(approach).outlook(Figures.quoted(approach));
  }

  private Stream<String> failed() {
    return standing.that(Verdict.FAILED).stream().map(Assessment::id);
  }

  private static String quoted(Stream<String> names) {
    return names.map(Figures::quoted).collect(Collectors.joining(", "));
  }

  private String reason(Assessment one) {
    String name = Figures.quoted(one.id());
    if (one.is(Verdict.FAILED)) {
      return name + " could not be run: " + Reasons.failure(one.subject()) + ".";
    }
    if (one.is(Verdict.INADEQUATE)) {
      return name + " fails " + Reasons.clause(one.worst(Holds.NO).orElseThrow()) + ".";
    }
    if (!one.subject().isEvaluated()) {
      return name + " was not evaluated.";
    }
    return name + " is not decided on " + Reasons.open(one, standing.testExamples()) + ".";
  }
}
