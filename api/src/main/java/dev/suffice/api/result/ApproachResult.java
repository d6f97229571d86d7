package dev.suffice.api.result;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.money.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What was found out about one approach.
 *
 * @param n trials that count
 * @param missing trials lost to the surroundings
 * @param metrics by name, in the order of the experiment
 * @param spent what its calls in the evaluation cost at the experiment's prices
 * @param calls of models, and requests to applications, of the evaluation; replayed ones included
 * @param reason one sentence: why this verdict
 */
public record ApproachResult(
    ApproachSpec approach,
    Verdict verdict,
    int n,
    int missing,
    Map<String, Estimate> metrics,
    List<SliceEstimate> slices,
    Optional<LatencySummary> latency,
    Optional<CostSummary> cost,
    List<RequirementResult> requirements,
    Money spent,
    long calls,
    String reason) {
  public ApproachResult {
    Objects.requireNonNull(approach, "approach");
    Objects.requireNonNull(verdict, "verdict");
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    slices = List.copyOf(slices);
    Objects.requireNonNull(latency, "latency");
    Objects.requireNonNull(cost, "cost");
    requirements = List.copyOf(requirements);
    Objects.requireNonNull(spent, "spent");
    Objects.requireNonNull(reason, "reason");
  }
}
