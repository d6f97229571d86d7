package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.result.WhatIf;
import dev.suffice.experiments.cost.PriceTrends;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells in words how settings differ from those of the run. */
final class Settings {
  private Settings() {}

  /** What was chosen with answers known that verdicts hang on; empty where the guarantee stays. */
  static Optional<String> change(WhatIf planned, WhatIf asked) {
    if (!planned.requirements().equals(asked.requirements())) {
      return Optional.of("the requirements");
    }
    boolean onCosts = planned.requirements().stream().anyMatch(Requirement.Cost.class::isInstance);
    return onCosts && !planned.workload().equals(asked.workload())
        ? Optional.of("the workload")
        : Optional.empty();
  }

  /** The same with these settings. */
  static Exploration exploration(Exploration before, WhatIf planned, WhatIf asked) {
    return change(planned, asked).map(before::with).orElse(before);
  }

  /** Every setting that differs, as in "20,000 requests a month, accuracy >= 0.9". */
  static String words(WhatIf planned, WhatIf asked) {
    var words = new ArrayList<String>();
    long requests = asked.workload().requestsPerMonth();
    if (requests != planned.workload().requestsPerMonth()) {
      words.add(Figures.count(requests) + " requests a month");
    }
    int months = asked.workload().horizonMonths();
    if (months != planned.workload().horizonMonths()) {
      words.add("over %s %s".formatted(Figures.count(months), months == 1 ? "month" : "months"));
    }
    if (!asked.prices().equals(planned.prices())) {
      words.add(
          "prices fall %s times a year, successors assumed adequate, untested"
              .formatted(PriceTrends.timesPerYear(asked.prices())));
    }
    words.addAll(moved(planned.requirements(), asked.requirements()));
    return String.join(", ", words);
  }

  private static List<String> moved(List<Requirement> planned, List<Requirement> asked) {
    return asked.stream()
        .filter(requirement -> !planned.contains(requirement))
        .map(Requirement::text)
        .map(Figures::quoted)
        .toList();
  }
}
