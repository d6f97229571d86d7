package dev.suffice.reports.cost;

import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.BreakEven;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A range of monthly volumes in which one approach costs the least.
 *
 * @param from first volume of the range; it ends where the next one begins
 * @param cheapest id of the approach
 */
public record CostRegion(long from, String cheapest) {

  /**
   * The ranges from one request a month upwards, among the approaches that are adequate or may yet
   * be, or among all if there are none. Made from the break-even volumes: the cheapest approach of
   * the workload's volume is followed up and down through every crossing.
   */
  public static List<CostRegion> of(Analysis analysis, Workload workload) {
    Optional<String> here = cheapest(analysis);
    if (here.isEmpty()) {
      return List.of();
    }
    var regions = new ArrayDeque<CostRegion>();
    String below = here.get();
    for (BreakEven crossing : downwards(analysis, workload)) {
      if (crossing.cheaperAbove().equals(below)) {
        regions.addFirst(new CostRegion(crossing.requestsPerMonth(), below));
        below = crossing.cheaperBelow();
      }
    }
    regions.addFirst(new CostRegion(1, below));
    String above = here.get();
    for (BreakEven crossing : upwards(analysis, workload)) {
      if (crossing.cheaperBelow().equals(above)) {
        above = crossing.cheaperAbove();
        regions.addLast(new CostRegion(crossing.requestsPerMonth(), above));
      }
    }
    return List.copyOf(regions);
  }

  private static List<BreakEven> downwards(Analysis analysis, Workload workload) {
    return analysis.breakEven().stream()
        .filter(one -> one.requestsPerMonth() <= workload.requestsPerMonth())
        .sorted(Comparator.comparingLong(BreakEven::requestsPerMonth).reversed())
        .toList();
  }

  private static List<BreakEven> upwards(Analysis analysis, Workload workload) {
    return analysis.breakEven().stream()
        .filter(one -> one.requestsPerMonth() > workload.requestsPerMonth())
        .sorted(Comparator.comparingLong(BreakEven::requestsPerMonth))
        .toList();
  }

  private static Optional<String> cheapest(Analysis analysis) {
    List<ApproachResult> billed =
        analysis.approaches().stream().filter(result -> result.cost().isPresent()).toList();
    List<ApproachResult> possible = new ArrayList<>(billed);
    possible.removeIf(
        result -> result.verdict() != Verdict.ADEQUATE && result.verdict() != Verdict.UNDECIDED);
    return (possible.isEmpty() ? billed : possible)
        .stream().min(Comparator.comparing(CostRegion::total)).map(one -> one.approach().id());
  }

  private static Money total(ApproachResult result) {
    return result.cost().map(CostSummary::total).orElseThrow();
  }
}
