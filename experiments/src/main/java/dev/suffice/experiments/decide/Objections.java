package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.result.Judges;
import java.util.List;
import java.util.Optional;

/** Claims that no trial can settle: they rest on a judge with whom people agree too little. */
record Objections(Judges judges) {
  /** Why nothing settles a claim, if so. */
  Optional<String> to(Claim claim) {
    return metric(claim.requirement()).flatMap(judges::objection);
  }

  /** What requirements on a judge's scores rest on: a sentence or two for each such judge. */
  List<String> assumptions(Adequacy adequacy) {
    List<String> required =
        adequacy.requirements().stream()
            .flatMap(requirement -> metric(requirement).stream())
            .distinct()
            .toList();
    return judges.all().stream()
        .filter(judge -> required.contains(judge.metric()))
        .map(
            judge ->
                "What `%s` counts is what a model says, which need not be what people would say. %s"
                    .formatted(judge.metric(), judge.sentence()))
        .toList();
  }

  /** The metric that a requirement speaks of; latency and cost are none. */
  static Optional<String> metric(Requirement requirement) {
    if (requirement instanceof Requirement.Score score) {
      return Optional.of(score.metric());
    }
    return requirement instanceof Requirement.NonInferiority paired
        ? Optional.of(paired.metric())
        : Optional.empty();
  }
}
