package dev.suffice.api.comparison;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One approach in two runs.
 *
 * @param before absent: only the later run has it
 * @param after absent: only the earlier run has it
 * @param differences of the metrics that both runs have scores of; none without common examples
 */
public record ApproachComparison(
    String id,
    Optional<ApproachStanding> before,
    Optional<ApproachStanding> after,
    List<PairedDifference> differences) {
  public ApproachComparison {
    Objects.requireNonNull(id, "id");
    differences = List.copyOf(differences);
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("No run has " + id);
    }
  }
}
