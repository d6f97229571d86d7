package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.Metric.Direction;
import dev.suffice.api.recording.PublishedFigure;
import dev.suffice.api.result.Estimate;
import dev.suffice.api.result.Interval;
import dev.suffice.api.result.LatencySummary;
import dev.suffice.api.result.LatencySummary.FirstTry;
import dev.suffice.api.result.SliceEstimate;
import dev.suffice.experiments.stats.MeanEvidence;
import dev.suffice.experiments.stats.Quantiles;
import dev.suffice.experiments.tally.LatencyParts;
import dev.suffice.experiments.tally.Population;
import dev.suffice.experiments.tally.Published;
import dev.suffice.experiments.tally.Quality;
import dev.suffice.experiments.tally.Scale;
import dev.suffice.experiments.tally.Subject;
import dev.suffice.experiments.tally.TestSet;
import dev.suffice.experiments.tally.TrialTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Describes what was observed, requirements or not. */
final class Estimates {
  /** With fewer clusters no interval is shown. */
  private static final int FEWEST_CLUSTERS = 5;

  private static final double DEFAULT_CONFIDENCE = 0.95;

  private final Experiment experiment;
  private final Map<String, Concerned> concerned = new LinkedHashMap<>();
  private final Sampling sampling;
  private final double eachSide;
  private final LatencyParts latencyParts;

  /** Examples that have the same value in a field. */
  private record Slice(String field, String value, Population population) {}

  /** The examples that a metric concerns. */
  private record Concerned(Population all, List<Slice> slices) {}

  Estimates(Experiment experiment, TestSet testSet) {
    this.experiment = experiment;
    this.latencyParts = new LatencyParts(experiment);
    for (MetricSpec metric : experiment.metrics()) {
      concerned.put(metric.name(), concerned(testSet, metric.metric()));
    }
    double confidence = experiment.adequacy().map(Adequacy::confidence).orElse(DEFAULT_CONFIDENCE);
    this.eachSide = (1 - confidence) / 2;
    this.sampling = Sampling.describing(eachSide, experiment);
  }

  /** The level of each side of an interval. */
  double eachSide() {
    return eachSide;
  }

  private Concerned concerned(TestSet testSet, Metric metric) {
    return new Concerned(
        testSet.all(metric::concerns),
        experiment.task().slices().stream()
            .flatMap(field -> slices(testSet, field, metric))
            .toList());
  }

  private static Stream<Slice> slices(TestSet testSet, String field, Metric metric) {
    return testSet.slices(field, metric::concerns).entrySet().stream()
        .map(slice -> new Slice(field, slice.getKey(), testSet.of(slice.getValue())));
  }

  /**
   * Means over the complete clusters, or as they were published, by metric; a metric without a
   * single one is left out.
   */
  Map<String, Estimate> metrics(Subject subject) {
    var estimates = new LinkedHashMap<String, Estimate>();
    for (MetricSpec metric : experiment.metrics()) {
      Optional<Estimate> found =
          subject.basis() instanceof Published published
              ? estimate(published, metric)
              : estimate(subject.table(), metric, concerned.get(metric.name()).all());
      found.ifPresent(estimate -> estimates.put(metric.name(), estimate));
    }
    return estimates;
  }

  List<SliceEstimate> slices(TrialTable table) {
    var estimates = new ArrayList<SliceEstimate>();
    for (MetricSpec metric : experiment.metrics()) {
      for (Slice slice : concerned.get(metric.name()).slices()) {
        estimate(table, metric, slice.population())
            .map(found -> new SliceEstimate(metric.name(), slice.field(), slice.value(), found))
            .ifPresent(estimates::add);
      }
    }
    return estimates;
  }

  /** Percentiles by nearest rank over the trials that count; empty without any. */
  Optional<LatencySummary> latency(TrialTable table) {
    long[] sorted = sorted(table, table::latency);
    if (sorted.length == 0) {
      return Optional.empty();
    }
    Duration sum =
        LongStream.of(sorted).mapToObj(Duration::ofNanos).reduce(Duration.ZERO, Duration::plus);
    return Optional.of(
        new LatencySummary(
            sum.dividedBy(sorted.length),
            percentile(sorted, 0.50),
            percentile(sorted, 0.95),
            percentile(sorted, 0.99),
            sorted.length,
            firstTry(table),
            latencyParts.of(table)));
  }

  private static Optional<FirstTry> firstTry(TrialTable table) {
    if (table.retries() == 0) {
      return Optional.empty();
    }
    long[] sorted = sorted(table, table::firstTryLatency);
    return Optional.of(
        new FirstTry(
            table.retries(),
            percentile(sorted, 0.50),
            percentile(sorted, 0.95),
            percentile(sorted, 0.99)));
  }

  private static long[] sorted(TrialTable table, IntFunction<OptionalLong> latency) {
    return table
        .counting()
        .mapToObj(latency)
        .flatMapToLong(OptionalLong::stream)
        .sorted()
        .toArray();
  }

  private static Duration percentile(long[] sorted, double share) {
    return Duration.ofNanos(Quantiles.nearestRank(sorted, share));
  }

  private Optional<Estimate> estimate(TrialTable table, MetricSpec metric, Population population) {
    double worst = metric.metric().direction().worst();
    Quality quality = Quality.in(table, row -> table.score(metric, row, worst));
    double likely = metric.metric().direction() == Direction.EVENT ? Sampling.RARE : Sampling.GOOD;
    return sampling
        .bounds(population, quality, likely, metric.metric().isBinary())
        .map(this::estimate);
  }

  /** A corpus-level figure has no interval. */
  private Optional<Estimate> estimate(Published published, MetricSpec metric) {
    return published
        .evidence(metric, new Scale(0, 1))
        .map(this::estimate)
        .or(
            () ->
                published
                    .figure(metric.name())
                    .map(PublishedFigure::value)
                    .map(
                        value ->
                            new Estimate(value.doubleValue(), Optional.empty(), published.size())));
  }

  private Estimate estimate(MeanEvidence evidence) {
    Optional<Interval> interval =
        evidence.clusters() < FEWEST_CLUSTERS ? Optional.empty() : Optional.of(interval(evidence));
    return new Estimate(evidence.mean(), interval, evidence.values());
  }

  /** Of all that was observed, and not of what an earlier look had shown: it holds the mean. */
  private Interval interval(MeanEvidence evidence) {
    double mean = evidence.mean();
    return new Interval(
        Math.min(evidence.lowerNow(eachSide), mean), Math.max(evidence.upperNow(eachSide), mean));
  }
}
