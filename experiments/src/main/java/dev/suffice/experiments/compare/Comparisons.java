package dev.suffice.experiments.compare;

import dev.suffice.api.comparison.ApproachComparison;
import dev.suffice.api.comparison.ApproachStanding;
import dev.suffice.api.comparison.Change;
import dev.suffice.api.comparison.Comparison;
import dev.suffice.api.comparison.DeclaredModel;
import dev.suffice.api.comparison.PairedDifference;
import dev.suffice.api.comparison.Snapshot;
import dev.suffice.api.comparison.Snapshot.Measure;
import dev.suffice.api.comparison.TestItem;
import dev.suffice.api.result.Interval;
import dev.suffice.experiments.stats.MeanEvidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares two runs. The error rate of the later run's confidence is shared out evenly over all
 * ends of all intervals (Bonferroni), so that they hold together, however many approaches and
 * metrics are looked at.
 */
public final class Comparisons {
  private final Snapshot before;
  private final Snapshot after;
  private final List<TestItem> common;

  private Comparisons(Snapshot before, Snapshot after) {
    this.before = before;
    this.after = after;
    this.common = common(before, after);
  }

  /**
   * Compares.
   *
   * @param models that the later run's file declared
   * @param changes of the settings, as they are to be told
   */
  public static Comparison of(
      Snapshot before, Snapshot after, List<DeclaredModel> models, List<Change> changes) {
    List<DeclaredModel> retiring =
        models.stream().filter(model -> model.retires().isPresent()).toList();
    return new Comparisons(before, after).comparison(retiring, changes);
  }

  /** The test examples of the later run that the earlier one has, too. */
  static List<TestItem> common(Snapshot before, Snapshot after) {
    Set<String> earlier = before.examples().stream().map(TestItem::key).collect(Collectors.toSet());
    return after.examples().stream().filter(item -> earlier.contains(item.key())).toList();
  }

  private Comparison comparison(List<DeclaredModel> retiring, List<Change> changes) {
    Map<String, Map<Measure, PairedScores>> pairs = pairs();
    int intervals = pairs.values().stream().mapToInt(Map::size).sum();
    double eachSide = (1 - after.confidence()) / (2 * Math.max(1, intervals));
    var approaches = new ArrayList<ApproachComparison>();
    for (String id : ids()) {
      List<PairedDifference> differences =
          pairs.getOrDefault(id, Map.of()).entrySet().stream()
              .map(pair -> difference(pair.getKey(), pair.getValue(), eachSide))
              .toList();
      approaches.add(
          new ApproachComparison(id, before.approach(id), after.approach(id), differences));
    }
    return new Comparison(
        run(before), run(after), after.confidence(), common.size(), retiring, changes, approaches);
  }

  private static Comparison.Run run(Snapshot snapshot) {
    return new Comparison.Run(snapshot.name(), snapshot.decision(), snapshot.examples().size());
  }

  private List<String> ids() {
    var ids = new ArrayList<>(after.approaches().stream().map(ApproachStanding::id).toList());
    before.approaches().stream()
        .map(ApproachStanding::id)
        .filter(id -> !ids.contains(id))
        .forEach(ids::add);
    return ids;
  }

  private Map<String, Map<Measure, PairedScores>> pairs() {
    var pairs = new LinkedHashMap<String, Map<Measure, PairedScores>>();
    for (ApproachStanding later : after.approaches()) {
      Optional<ApproachStanding> earlier = before.approach(later.id());
      if (earlier.isEmpty()) {
        continue;
      }
      var byMetric = new LinkedHashMap<Measure, PairedScores>();
      for (Measure metric : after.metrics()) {
        if (before.metrics().contains(metric)) {
          PairedScores.of(common, earlier.get(), later, metric)
              .ifPresent(found -> byMetric.put(metric, found));
        }
      }
      pairs.put(later.id(), byMetric);
    }
    return pairs;
  }

  private static PairedDifference difference(Measure metric, PairedScores pairs, double eachSide) {
    MeanEvidence evidence = pairs.evidence();
    double low = PairedScores.gain(evidence.lower(eachSide));
    double high = PairedScores.gain(evidence.upper(eachSide));
    double gain = PairedScores.gain(evidence.mean());
    return new PairedDifference(
        metric,
        metric.event() ? -gain : gain,
        metric.event() ? new Interval(-high, -low) : new Interval(low, high),
        pairs.examples(),
        pairs.better(),
        pairs.worse());
  }
}
