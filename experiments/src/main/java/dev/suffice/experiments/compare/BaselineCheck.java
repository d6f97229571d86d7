package dev.suffice.experiments.compare;

import dev.suffice.api.comparison.ApproachStanding;
import dev.suffice.api.comparison.Baseline;
import dev.suffice.api.comparison.GateCheck;
import dev.suffice.api.comparison.Snapshot;
import dev.suffice.api.comparison.Snapshot.Measure;
import dev.suffice.api.comparison.TestItem;
import dev.suffice.api.result.Holds;
import dev.suffice.experiments.stats.MeanEvidence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether an approach is not worse than a baseline by more than a margin. What it did not answer
 * and the baseline did was lost to the surroundings, perhaps not by chance: it counts at its worst
 * where the approach is to pass, and at its best where it is to fail.
 */
final class BaselineCheck {
  /** What sums of whole numbers may err by. */
  private static final double NOTHING = 1e-9;

  private final Baseline baseline;
  private final Snapshot now;
  private final String approach;
  private final double level;

  BaselineCheck(Baseline baseline, Snapshot now, String approach) {
    this.baseline = baseline;
    this.now = now;
    this.approach = approach;
    this.level = 1 - now.confidence();
  }

  GateCheck check() {
    Optional<PairedScores> pairs = pairs(OptionalDouble.empty());
    if (pairs.isEmpty()) {
      return new GateCheck(
          name(),
          Holds.UNKNOWN,
          "no example has a score of `%s` in both runs.".formatted(baseline.metric()));
    }
    MeanEvidence evidence = pairs.get().evidence();
    double asked = PairedScores.mapped(-baseline.margin());
    PairedScores atWorst = pairs(OptionalDouble.of(isEvent() ? 1 : 0)).orElseThrow();
    String lost = lost(atWorst.examples() - pairs.get().examples());
    if (atWorst.evidence().certifies(asked, level)) {
      return new GateCheck(name(), Holds.YES, sentence(pairs.get(), evidence, lost));
    }
    if (atBest().refutes(asked, level)) {
      return new GateCheck(name(), Holds.NO, sentence(pairs.get(), evidence, lost));
    }
    return new GateCheck(
        name(),
        Holds.UNKNOWN,
        sentence(pairs.get(), evidence, lost + unasked() + further(evidence, asked)));
  }

  /** A baseline that stopped early has nothing to be held against on most of the examples. */
  private String unasked() {
    List<TestItem> common = Comparisons.common(baseline.snapshot(), now);
    long answered = common.stream().filter(this::isAnsweredInBaseline).count();
    return answered == common.size()
        ? ""
        : "; the baseline answered only %s of %s, as its run stopped early or lost the others: the report of a gate, which asks all, is a better one"
            .formatted(answered, common.size());
  }

  private boolean isAnsweredInBaseline(TestItem item) {
    return baseline
        .snapshot()
        .approach(baseline.approach())
        .map(before -> before.scores().getOrDefault(baseline.metric(), Map.of()))
        .filter(scores -> scores.containsKey(item.key()))
        .isPresent();
  }

  private MeanEvidence atBest() {
    return pairs(OptionalDouble.of(isEvent() ? 0 : 1)).orElseThrow().evidence();
  }

  private boolean isEvent() {
    return metric().filter(Measure::event).isPresent();
  }

  private static String lost(int examples) {
    return examples == 0
        ? ""
        : "; %s that the baseline answered were lost and count at their worst and at their best"
            .formatted(examples);
  }

  private String name() {
    return "%s within %s points of the baseline"
        .formatted(baseline.metric(), allowed(baseline.margin()));
  }

  private Optional<Measure> metric() {
    return now.metrics().stream().filter(one -> one.name().equals(baseline.metric())).findFirst();
  }

  private Optional<PairedScores> pairs(OptionalDouble lost) {
    Optional<ApproachStanding> before = baseline.snapshot().approach(baseline.approach());
    Optional<ApproachStanding> after = now.approach(approach);
    Optional<Measure> metric = metric();
    if (before.isEmpty() || after.isEmpty() || metric.isEmpty()) {
      return Optional.empty();
    }
    return PairedScores.of(
        Comparisons.common(baseline.snapshot(), now),
        before.get(),
        after.get(),
        metric.get(),
        lost);
  }

  private String sentence(PairedScores pairs, MeanEvidence evidence, String more) {
    return "%s %s on %s examples (truly between %s and %s; %s points worse are allowed)%s."
        .formatted(
            baseline.metric(),
            change(loss(evidence.mean())),
            pairs.examples(),
            side(loss(evidence.lower(level))),
            side(loss(evidence.upper(level))),
            allowed(baseline.margin()),
            more);
  }

  private static String side(double loss) {
    return points(Math.abs(loss)) + (loss > 0 ? " points worse" : " points better");
  }

  private static String change(double loss) {
    if (Math.abs(loss) < NOTHING) {
      return "did not change";
    }
    String by = points(Math.abs(loss));
    return "changed for the %s by %s points"
        .formatted(loss > 0 ? "worse" : "better", by.equals("0.0") ? "less than 0.1" : by);
  }

  private String further(MeanEvidence evidence, double asked) {
    return evidence.furtherClusters(asked, level, level).stream()
        .mapToObj("; about %s further examples are expected to settle it"::formatted)
        .findFirst()
        .orElse("");
  }

  private static double loss(double mapped) {
    return -PairedScores.gain(mapped);
  }

  /** A margin in points, to the last digit that was written. */
  static String allowed(double margin) {
    BigDecimal points = BigDecimal.valueOf(margin).movePointRight(2).stripTrailingZeros();
    return points.setScale(Math.max(1, points.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }

  private static String points(double difference) {
    String text = String.format(Locale.ROOT, "%.1f", 100 * difference);
    return text.equals("-0.0") ? "0.0" : text;
  }
}
