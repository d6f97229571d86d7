package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.result.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * By how much the prices of one approach would have to change for another one to be chosen among
 * the adequate ones. All prices of its models change together; amounts that were declared or
 * recorded stay as they are.
 *
 * @param chosen at today's prices
 */
record PriceCounterfactuals(Standing standing, Offer chosen) {
  private static final double LARGEST = 1e4;
  private static final int STEPS = 40;

  List<String> sentences() {
    if (dependsOnCosts()) {
      return List.of();
    }
    if (standing.adequate().size() < 2) {
      boolean sure = standing.that(Verdict.INADEQUATE).size() == standing.assessments().size() - 1;
      String known = sure ? "" : " known to be";
      return List.of(
          "No other approach is%s adequate, so no price alone would change the choice."
              .formatted(known));
    }
    var sentences = new ArrayList<String>();
    rise().ifPresent(sentences::add);
    return sentences;
  }

  private Optional<String> rise() {
    if (chosen.repriceable().isZero()) {
      return Optional.of(
          "The cost of %s is declared or recorded as such; no price of a model changes it."
              .formatted(Figures.quoted(chosen.approach())));
    }
    if (chosenAt(chosen, LARGEST).equals(chosen.approach())) {
      return Optional.empty();
    }
    double factor = last(rise -> chosenAt(chosen, rise).equals(chosen.approach()), LARGEST);
    String next = chosenAt(chosen, factor * (1 + 1e-6));
    if (shareAModel(next)) {
      return Optional.empty();
    }
    return Optional.of(
        "%s would be chosen if the prices of the models of %s rose by more than %s%s."
            .formatted(
                Figures.quoted(next),
                Figures.quoted(chosen.approach()),
                Figures.share(factor - 1),
                fall(next)));
  }

  private String fall(String next) {
    Offer rival =
        standing.adequate().stream()
            .filter(offer -> offer.approach().equals(next))
            .findFirst()
            .orElseThrow();
    if (!chosenAt(rival, 1 / LARGEST).equals(next)) {
      return "";
    }
    double divisor = last(fall -> !chosenAt(rival, 1 / fall).equals(next), LARGEST);
    return ", or if its own fell by more than " + Figures.share(1 - 1 / divisor);
  }

  /** Verdicts on costs would change with the prices. */
  private boolean dependsOnCosts() {
    return standing.experiment().adequacy().stream()
        .flatMap(adequacy -> adequacy.requirements().stream())
        .anyMatch(requirement -> requirement instanceof Requirement.Cost);
  }

  /** Then no price moves one without the other. */
  private boolean shareAModel(String other) {
    List<String> own = standing.assessment(chosen.approach()).subject().spec().models();
    return standing.assessment(other).subject().spec().models().stream().anyMatch(own::contains);
  }

  private String chosenAt(Offer changed, double factor) {
    BigDecimal times = BigDecimal.valueOf(factor);
    List<Offer> offers =
        standing.adequate().stream()
            .map(
                offer ->
                    offer.approach().equals(changed.approach()) ? offer.atPrices(times) : offer)
            .toList();
    return standing.choice().among(offers).orElseThrow().approach();
  }

  /** The last factor from 1 to {@code most} at which a condition holds, on a logarithmic scale. */
  private static double last(DoublePredicate holds, double most) {
    double yes = 0;
    double no = Math.log(most);
    for (int step = 0; step < STEPS; step++) {
      double middle = (yes + no) / 2;
      if (holds.test(Math.exp(middle))) {
        yes = middle;
      } else {
        no = middle;
      }
    }
    return Math.exp(yes);
  }
}
