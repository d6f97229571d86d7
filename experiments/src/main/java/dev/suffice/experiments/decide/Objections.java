package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.result.Judges;
import java.util.Optional;

/** Claims that no trial can settle: they rest on a judge with whom people agree too little. */
record Objections(Judges judges) {
  /** Why nothing settles a claim, if so. */
  Optional<String> to(Claim claim) {
    return metric(claim.requirement()).flatMap(judges::objection);
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
