package dev.suffice.experiments.decide;

import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.Verdict;
import java.util.Optional;

/** Answers the question of the experiment: which approach is the cheapest adequate one. */
final class Recommender {
  private final Standing standing;

  Recommender(Standing standing) {
    this.standing = standing;
  }

  Recommendation recommend() {
    if (standing.experiment().adequacy().isEmpty()) {
      return new Ranking(standing).recommendation();
    }
    double confidence = standing.experiment().adequacy().get().confidence();
    Optional<Offer> chosen = standing.choice().among(standing.adequate());
    if (chosen.isPresent()) {
      return new AdequateFound(standing, chosen.get(), confidence).recommendation();
    }
    boolean allRefuted = standing.that(Verdict.INADEQUATE).size() == standing.assessments().size();
    return allRefuted
        ? new NoneAdequate(standing, confidence).recommendation()
        : new Undecided(standing).recommendation();
  }
}
