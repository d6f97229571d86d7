package dev.suffice.experiments.decide;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.Holds;
import java.util.List;

/**
 * Says for each approach that was not chosen why.
 *
 * @param chosen the approach that was
 */
record Losers(Standing standing, Offer chosen) {
  List<String> reasons() {
    return standing.assessments().stream()
        .filter(one -> !one.id().equals(chosen.approach()))
        .map(this::reason)
        .toList();
  }

  private String reason(Assessment loser) {
    String name = Figures.quoted(loser.id());
    return switch (loser.verdict()) {
      case ADEQUATE -> name + adequate(loser);
      case INADEQUATE ->
          "%s (%s) fails %s."
              .formatted(name, price(loser), Reasons.clause(loser.worst(Holds.NO).orElseThrow()));
      case FAILED -> name + " could not be run: " + Reasons.failure(loser.subject()) + ".";
      case NOT_NEEDED -> name + notNeeded(loser);
      case UNDECIDED, NO_REQUIREMENTS -> name + undecided(loser);
    };
  }

  private String adequate(Assessment loser) {
    Money total = loser.total().orElseThrow();
    if (total.compareTo(chosen.total()) < 0) {
      return " (%s) is adequate and cheaper, but within the tolerance of %s and less simple."
          .formatted(price(loser), Figures.share(standing.choice().tolerance()));
    }
    if (total.compareTo(chosen.total()) == 0) {
      return " (%s) is adequate too, at the same cost, but no simpler.".formatted(price(loser));
    }
    return standing.choice().areSame(total, chosen.total())
        ? " (%s) is adequate too and costs the same within the tolerance of %s, but is no simpler."
            .formatted(price(loser), Figures.share(standing.choice().tolerance()))
        : " (%s) is adequate too, but dearer.".formatted(price(loser));
  }

  private static String notNeeded(Assessment loser) {
    return loser.total().isPresent()
        ? " (%s) was not needed: it is certainly dearer.".formatted(price(loser))
        : " was not needed: whatever it answers, it costs %s or more in all."
            .formatted(Figures.bill(loser.leastTotal().orElseThrow()));
  }

  private String undecided(Assessment loser) {
    if (!loser.subject().isEvaluated()) {
      return " was not evaluated.";
    }
    return " (%s) is not decided on %s."
        .formatted(price(loser), Reasons.open(loser, standing.testExamples()));
  }

  private static String price(Assessment loser) {
    return loser
        .subject()
        .bill()
        .map(CostSummary::perMonth)
        .map(money -> Figures.bill(money) + " a month")
        .orElse("cost unknown");
  }
}
