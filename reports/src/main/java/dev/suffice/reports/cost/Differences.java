package dev.suffice.reports.cost;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.BreakEven;
import dev.suffice.api.result.CostCurve;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which differences of total cost are worth a word: those of more than the tolerance within which
 * two approaches cost the same, and of more than a dollar a year. Looked at over the volumes of the
 * cost curves; what is beyond them is worth none.
 */
public final class Differences {
  private static final double USUAL_TOLERANCE = 0.05;
  private static final double MONTHS_OF_A_YEAR = 12;

  private final Map<String, Map<Long, Money>> totals = new HashMap<>();
  private final SortedSet<Long> volumes = new TreeSet<>();
  private final BigDecimal tolerance;
  private final Money least;

  public Differences(List<CostCurve> curves, Experiment experiment) {
    for (CostCurve curve : curves) {
      Map<Long, Money> own = new HashMap<>();
      curve.points().forEach(point -> own.put(point.requestsPerMonth(), point.total()));
      totals.put(curve.approach(), own);
      volumes.addAll(own.keySet());
    }
    this.tolerance =
        BigDecimal.valueOf(experiment.adequacy().map(Adequacy::tolerance).orElse(USUAL_TOLERANCE));
    this.least =
        Money.usd("1")
            .times(BigDecimal.valueOf(experiment.workload().horizonMonths() / MONTHS_OF_A_YEAR));
  }

  /**
   * The crossings before and after which the two differ so. Where several follow each other with
   * less between them, the last one.
   */
  public List<BreakEven> ofWorth(List<BreakEven> crossings) {
    Set<BreakEven> found = new LinkedHashSet<>();
    for (BreakEven one : crossings) {
      List<BreakEven> pair = crossings.stream().filter(other -> isSamePair(one, other)).toList();
      found.addAll(ofPair(one.cheaperBelow(), one.cheaperAbove(), pair));
    }
    return List.copyOf(found);
  }

  private static boolean isSamePair(BreakEven one, BreakEven other) {
    return Set.of(one.cheaperBelow(), one.cheaperAbove())
        .equals(Set.of(other.cheaperBelow(), other.cheaperAbove()));
  }

  private List<BreakEven> ofPair(String one, String other, List<BreakEven> crossings) {
    List<BreakEven> found = new ArrayList<>();
    int known = 0;
    long since = 0;
    for (long volume : volumes) {
      int here = order(one, other, volume);
      if (here == 0) {
        continue;
      }
      if (known != 0 && here != known) {
        last(crossings, since, volume).ifPresent(found::add);
      }
      known = here;
      since = volume;
    }
    return found;
  }

  private static Optional<BreakEven> last(List<BreakEven> crossings, long above, long upTo) {
    return crossings.stream()
        .filter(one -> one.requestsPerMonth() > above && one.requestsPerMonth() <= upTo)
        .max((one, other) -> Long.compare(one.requestsPerMonth(), other.requestsPerMonth()));
  }

  /**
   * The regions between which it matters who costs the least; the first one begins at one request.
   *
   * @param regions from the smallest volume on
   */
  public List<CostRegion> ofWorthBetween(List<CostRegion> regions) {
    List<CostRegion> joined = new ArrayList<>();
    for (int index = 0; index < regions.size(); index++) {
      CostRegion region = regions.get(index);
      long end = index + 1 < regions.size() ? regions.get(index + 1).from() : Long.MAX_VALUE;
      if (joined.isEmpty()) {
        joined.add(region);
        continue;
      }
      CostRegion before = joined.get(joined.size() - 1);
      if (!differ(before.cheapest(), region.cheapest(), region.from(), end)) {
        continue;
      }
      if (differ(before.cheapest(), region.cheapest(), before.from(), region.from())) {
        joined.add(region);
      } else {
        joined.set(joined.size() - 1, new CostRegion(before.from(), region.cheapest()));
      }
    }
    return joined;
  }

  private boolean differ(String one, String other, long from, long end) {
    return volumes.tailSet(from).headSet(end).stream()
        .anyMatch(volume -> order(one, other, volume) != 0);
  }

  /** Which of two costs less, as {@link Comparable} tells it; 0 where that is worth no word. */
  private int order(String one, String other, long volume) {
    Optional<Money> first = total(one, volume);
    Optional<Money> second = total(other, volume);
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    int order = first.get().compareTo(second.get());
    Money less = order <= 0 ? first.get() : second.get();
    Money more = order <= 0 ? second.get() : first.get();
    Money difference = more.minus(less);
    boolean tells =
        difference.compareTo(least) > 0 && difference.compareTo(less.times(tolerance)) > 0;
    return tells ? Integer.signum(order) : 0;
  }

  private Optional<Money> total(String approach, long volume) {
    return Optional.ofNullable(totals.getOrDefault(approach, Map.of()).get(volume));
  }
}
