package dev.suffice.experiments.decide;

import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RecommendationVerdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The answer when every approach is refuted. */
record NoneAdequate(Standing standing, double confidence) {
  /**
   * The least shortfall in its worst requirement; then the fewest failed ones; then the cheapest.
   */
  private static final Comparator<Assessment> NEAREST =
      Comparator.comparingDouble((Assessment one) -> broken(one).shortfall())
          .thenComparingInt(one -> one.that(Holds.NO).size());

  Recommendation recommendation() {
    return new Recommendation(
        RecommendationVerdict.NONE_ADEQUATE,
        Optional.empty(),
        false,
        List.of(),
        sentence(),
        standing.assessments().stream().map(NoneAdequate::reason).toList(),
        new ThresholdCounterfactuals(standing, Optional.empty()).sentences());
  }

  private String sentence() {
    int approaches = standing.assessments().size();
    Assessment nearest = standing.assessments().stream().min(NEAREST).orElseThrow();
    String miss =
        "%s, which fails %s."
            .formatted(Figures.quoted(nearest.id()), Reasons.clause(broken(nearest)));
    String lead =
        approaches == 1
            ? "Not adequate is the only approach, "
            : "None of the %s approaches is adequate. Nearest is ".formatted(approaches);
    return "%s%s This procedure wrongly rules out the cheapest adequate approach in at most %s such experiments."
        .formatted(lead, miss, Guarantees.rate(confidence));
  }

  private static String reason(Assessment loser) {
    return "%s fails %s.".formatted(Figures.quoted(loser.id()), Reasons.clause(broken(loser)));
  }

  private static Finding broken(Assessment loser) {
    return loser.worst(Holds.NO).orElseThrow();
  }
}
