package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement.CostBasis;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.CostSummary;
import java.math.BigDecimal;

/** The money that a requirement on costs speaks of. */
record CostMeasure(CostBasis basis, Workload workload) {
  /** How many requests are in it. */
  long requests() {
    return switch (basis) {
      case PER_REQUEST -> 1;
      case PER_MONTH -> workload.requestsPerMonth();
      case TOTAL ->
          Math.multiplyExact(workload.requestsPerMonth(), (long) workload.horizonMonths());
    };
  }

  /** All of it. */
  Money whole(CostSummary bill) {
    return switch (basis) {
      case PER_REQUEST ->
          bill.perMonth().dividedBy(BigDecimal.valueOf(workload.requestsPerMonth()));
      case PER_MONTH -> bill.perMonth();
      case TOTAL -> bill.total();
    };
  }
}
