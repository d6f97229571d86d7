package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.metric.Metric.Direction;
import dev.suffice.api.recording.PublishedFigure;
import dev.suffice.api.result.Estimate;
import dev.suffice.api.result.Interval;
import dev.suffice.api.result.LatencySummary;
import dev.suffice.api.result.SliceEstimate;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.adapt.ExampleOrder;
import dev.suffice.experiments.stats.MeanEvidence;
import dev.suffice.experiments.stats.Quantiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describes what was observed, requirements or not. */
final class Estimates {
  /** With fewer clusters no interval is shown. */
  private static final int FEWEST_CLUSTERS = 5;

  private static final double DEFAULT_CONFIDENCE = 0.95;

  private final Experiment experiment;
  private final List<Example> ordered;
  private final Sampling sampling;
  private final double eachSide;

  Estimates(Experiment experiment) {
    this.experiment = experiment;
    this.ordered = ExampleOrder.of(experiment).examples();
    double confidence = experiment.adequacy().map(Adequacy::confidence).orElse(DEFAULT_CONFIDENCE);
    this.eachSide = (1 - confidence) / 2;
    this.sampling = Sampling.describing(eachSide, experiment);
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
              : estimate(subject.table(), metric, ordered);
      found.ifPresent(estimate -> estimates.put(metric.name(), estimate));
    }
    return estimates;
  }

  List<SliceEstimate> slices(TrialTable table) {
    var estimates = new ArrayList<SliceEstimate>();
    for (MetricSpec metric : experiment.metrics()) {
      for (String field : experiment.task().slices()) {
        Population.slices(ordered, field)
            .forEach(
                (value, examples) ->
                    estimate(table, metric, examples)
                        .map(found -> new SliceEstimate(metric.name(), field, value, found))
                        .ifPresent(estimates::add));
      }
    }
    return estimates;
  }

  /** Percentiles by nearest rank over the trials that count; empty without any. */
  Optional<LatencySummary> latency(TrialTable table) {
    List<Duration> sorted =
        table.counting().stream().map(table::latency).flatMap(Optional::stream).sorted().toList();
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    Duration sum = sorted.stream().reduce(Duration.ZERO, Duration::plus);
    return Optional.of(
        new LatencySummary(
            sum.dividedBy(sorted.size()),
            Quantiles.nearestRank(sorted, 0.50),
            Quantiles.nearestRank(sorted, 0.95),
            Quantiles.nearestRank(sorted, 0.99),
            sorted.size()));
  }

  private Optional<Estimate> estimate(TrialTable table, MetricSpec metric, List<Example> examples) {
    Population population = Population.of(examples, experiment.evaluation().repetitions());
    double worst = metric.metric().direction().worst();
    Quality quality =
        Quality.in(table, (example, repetition) -> table.score(metric, example, repetition, worst));
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

  /** Of a sequence that began quite unlike it went on, the bounds may have crossed. */
  private Interval interval(MeanEvidence evidence) {
    double lower = evidence.lower(eachSide);
    double upper = evidence.upper(eachSide);
    return new Interval(Math.min(lower, upper), Math.max(lower, upper));
  }
}
