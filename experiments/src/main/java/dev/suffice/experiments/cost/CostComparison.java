package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.BreakEven;
import dev.suffice.api.result.CostCurve;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bills of several approaches over the monthly volume.
 *
 * @param projections by approach
 * @param workload horizon and hours; its volume is where curves are centred
 * @param timesPerYear prices fall to one of so many parts within a year; 1: they stay
 */
public record CostComparison(
    Map<String, CostProjection> projections, Workload workload, int timesPerYear) {
  public CostComparison {
    projections = Collections.unmodifiableMap(new LinkedHashMap<>(projections));
  }

  /** The bills at today's prices. */
  public CostComparison(Map<String, CostProjection> projections, Workload workload) {
    this(projections, workload, 1);
  }

  /** The total of one approach at a monthly volume. */
  public Money total(String approach, long requestsPerMonth) {
    Workload other = workload.withRequestsPerMonth(requestsPerMonth);
    return PriceTrends.bill(projections.get(approach), other, timesPerYear).total();
  }

  public List<CostCurve> curves() {
    List<Long> volumes = Volumes.around(workload.requestsPerMonth());
    return projections.keySet().stream()
        .map(
            approach ->
                new CostCurve(
                    approach,
                    volumes.stream()
                        .map(volume -> new CostCurve.Point(volume, total(approach, volume)))
                        .toList()))
        .toList();
  }

  /**
   * Every volume at which the order of two of these approaches changes: the smallest at which the
   * one that was dearer below is no longer dearer. Crossings closer together than the grid of
   * {@link Volumes} can be missed in pairs. Sorted by volume, then by id.
   */
  public List<BreakEven> breakEvens(List<String> approaches) {
    List<Long> grid = Volumes.grid(workload.requestsPerMonth());
    var totals = new LinkedHashMap<String, List<Money>>();
    for (String approach : approaches) {
      totals.put(approach, grid.stream().map(volume -> total(approach, volume)).toList());
    }
    var found = new ArrayList<BreakEven>();
    for (int first = 0; first < approaches.size(); first++) {
      for (int second = first + 1; second < approaches.size(); second++) {
        found.addAll(crossings(approaches.get(first), approaches.get(second), grid, totals));
      }
    }
    found.sort(
        Comparator.comparingLong(BreakEven::requestsPerMonth)
            .thenComparing(BreakEven::cheaperBelow)
            .thenComparing(BreakEven::cheaperAbove));
    return found;
  }

  private List<BreakEven> crossings(
      String one, String other, List<Long> grid, Map<String, List<Money>> totals) {
    var found = new ArrayList<BreakEven>();
    int order = 0;
    long last = 0;
    for (int step = 0; step < grid.size(); step++) {
      int here = totals.get(one).get(step).compareTo(totals.get(other).get(step));
      if (here != 0 && order != 0 && here != order) {
        int before = order;
        long volume =
            Volumes.first(
                middle -> total(one, middle).compareTo(total(other, middle)) != before,
                last,
                grid.get(step));
        found.add(
            before < 0 ? new BreakEven(one, other, volume) : new BreakEven(other, one, volume));
      }
      if (here != 0) {
        order = here;
        last = grid.get(step);
      }
    }
    return found;
  }
}
