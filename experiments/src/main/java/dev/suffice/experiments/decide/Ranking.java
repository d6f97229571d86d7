package dev.suffice.experiments.decide;

import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.RecommendationVerdict;
import dev.suffice.api.result.Verdict;
import java.util.List;
import java.util.Optional;

/** The answer when nothing is asked of the approaches: their order by cost. */
record Ranking(Standing standing) {
  Recommendation recommendation() {
    return new Recommendation(
        RecommendationVerdict.NO_REQUIREMENTS,
        Optional.empty(),
        false,
        List.of(),
        sentence(),
        standing.assessments().stream().map(this::described).map(text -> text + ".").toList(),
        List.of());
  }

  private String sentence() {
    String lead = "No requirements were stated, so nothing is recommended.";
    return standing.assessments().stream()
        .filter(one -> one.total().isPresent() && !one.is(Verdict.FAILED))
        .findFirst()
        .map(one -> "%s Cheapest is %s.".formatted(lead, described(one)))
        .orElse(lead);
  }

  private String described(Assessment one) {
    String name = Figures.quoted(one.id());
    if (one.is(Verdict.FAILED)) {
      return name + " could not be run: " + Reasons.failure(one.subject());
    }
    Optional<String> month = one.subject().bill().map(CostSummary::perMonth).map(Figures::bill);
    if (month.isEmpty()) {
      return name + " was not evaluated";
    }
    List<String> figures =
        standing.estimates().metrics(one.subject()).entrySet().stream()
            .map(metric -> ", " + Reasons.figure(metric.getKey(), metric.getValue()))
            .toList();
    return "%s: %s a month%s".formatted(name, month.get(), String.join("", figures));
  }
}
