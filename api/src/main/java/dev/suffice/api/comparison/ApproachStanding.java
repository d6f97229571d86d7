package dev.suffice.api.comparison;

import dev.suffice.api.result.Estimate;
import dev.suffice.api.result.Verdict;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run found out about one approach.
 *
 * @param models names of the declared models it refers to
 * @param metrics by name, in the order of the experiment
 * @param p95 95 % of its answers came within this time
 * @param scores by metric, then by the {@linkplain TestItem#key() key} of a test example: one for
 *     each repetition that counts; the approach's own failure has the worst score
 */
public record ApproachStanding(
    String id,
    String strategy,
    List<String> models,
    Verdict verdict,
    String reason,
    Map<String, Estimate> metrics,
    Optional<Duration> p95,
    Optional<Bill> bill,
    Map<String, Map<String, List<Double>>> scores) {
  public ApproachStanding {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(strategy, "strategy");
    models = List.copyOf(models);
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(reason, "reason");
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    Objects.requireNonNull(p95, "p95");
    Objects.requireNonNull(bill, "bill");
    scores = Map.copyOf(scores);
  }
}
