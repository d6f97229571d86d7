package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.result.RequirementResult.Unit;
import dev.suffice.experiments.tally.Scale;
import java.util.OptionalDouble;

/**
 * Says in words what a test set can decide.
 *
 * @param claim of which it is said
 * @param slices how many the requirement speaks of, or 1
 * @param examples independent ones
 * @param scale of the values
 */
record PowerWording(Claim claim, int slices, int examples, Scale scale) {
  /** A quality in the unit of the requirement. */
  OptionalDouble value(OptionalDouble quality) {
    return quality.isPresent() ? OptionalDouble.of(scale.value(quality.getAsDouble())) : quality;
  }

  String sentence(OptionalDouble even, OptionalDouble likely, OptionalDouble refuted) {
    String certified =
        even.isPresent() && likely.isPresent()
            ? "%s is certified at even chances, %s nine times of ten"
                .formatted(subject(shown(even)), shown(likely))
            : "nothing is certified, however good";
    String out =
        refuted.isPresent()
            ? "%s is ruled out nine times of ten".formatted(shown(refuted))
            : "nothing is ruled out nine times of ten, however bad";
    return "%s%s: %s; %s.".formatted(Figures.quoted(claim.text()), place(), certified, out);
  }

  private String place() {
    String on =
        "%s%s independent %s"
            .formatted(
                claim.population().isUnclustered() ? "" : "about ",
                Figures.count(examples),
                examples == 1 ? "example" : "examples");
    return slices > 1
        ? " (the smallest of %s slices, %s)".formatted(slices, on)
        : " (%s)".formatted(on);
  }

  private String subject(String value) {
    Requirement requirement = claim.requirement();
    if (requirement instanceof Requirement.Score score) {
      return "a true %s of %s".formatted(score.metric(), value);
    }
    return requirement instanceof Requirement.LatencyQuantile quantile
        ? "an approach with %s of its answers within %s"
            .formatted(value, Figures.latency(quantile.limit()))
        : "a true difference of " + value;
  }

  private String shown(OptionalDouble quality) {
    boolean difference = claim.requirement() instanceof Requirement.NonInferiority;
    double value = scale.value(quality.getAsDouble());
    return Figures.value(difference ? Unit.DIFFERENCE : Unit.SHARE, value);
  }

  /**
   * For which case that was computed.
   *
   * @param binary whether scores are 0 or 1 anyway
   * @param differing the share of examples on which an approach differs from its reference
   */
  String assuming(boolean binary, double differing) {
    String clusters =
        claim.population().isUnclustered() ? "" : "answers of one cluster or example all agreed";
    String scores =
        claim.requirement() instanceof Requirement.NonInferiority
            ? "the two differed on %s of the examples".formatted(Figures.share(differing))
            : binary ? "" : "every score were 0 or 1, the hardest case";
    String both = scores.isEmpty() || clusters.isEmpty() ? "" : " and ";
    return " An approximation, as if " + scores + both + clusters + ".";
  }
}
