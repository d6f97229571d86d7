package dev.suffice.api.result;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Workload;
import java.util.List;
import java.util.Objects;

/**
 * What the decision is asked of: those parts of an experiment that may be moved after the run.
 *
 * @param prices {@link #PRICES_STAY} or the name of a {@link PriceTrend}
 * @param requirements those of the experiment in their order; only thresholds differ
 */
public record WhatIf(Workload workload, String prices, List<Requirement> requirements) {
  /** Prices are those of the run's day, over the whole horizon. */
  public static final String PRICES_STAY = "stay";

  public WhatIf {
    Objects.requireNonNull(workload, "workload");
    Objects.requireNonNull(prices, "prices");
    requirements = List.copyOf(requirements);
  }

  /** What an experiment asks itself. */
  public static WhatIf of(Experiment experiment) {
    return new WhatIf(
        experiment.workload(),
        PRICES_STAY,
        experiment.adequacy().map(Adequacy::requirements).orElse(List.of()));
  }

  /** The same for another workload. */
  public WhatIf with(Workload other) {
    return new WhatIf(other, prices, requirements);
  }

  /** The same at another trend of prices, by its name. */
  public WhatIf withPrices(String other) {
    return new WhatIf(workload, other, requirements);
  }
}
