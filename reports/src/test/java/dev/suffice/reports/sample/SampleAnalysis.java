package dev.suffice.reports.sample;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.CostCurve;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.Estimate;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Interval;
import dev.suffice.api.result.LatencySummary;
import dev.suffice.api.result.LatencySummary.FirstTry;
import dev.suffice.api.result.LatencySummary.Parts;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.result.RequirementResult.Unit;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.result.SliceEstimate;
import dev.suffice.api.task.Example;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Results that look like those of the core; Wilson's interval stands in for exact bounds. */
final class SampleAnalysis {
  private static final double Z = 2.4;

  private final Experiment experiment;
  private final List<ScoredTrial> trials;

  SampleAnalysis(Experiment experiment, List<ScoredTrial> trials) {
    this.experiment = experiment;
    this.trials = trials;
  }

  ApproachResult result(SampleApproach approach) {
    List<ScoredTrial> own =
        trials.stream().filter(one -> one.trial().approach().equals(approach.id())).toList();
    Map<String, Estimate> metrics = new LinkedHashMap<>();
    List<SliceEstimate> slices = new ArrayList<>();
    if (!own.isEmpty()) {
      metrics.put("accuracy", estimate(own, "accuracy"));
      metrics.put("invalid-output", estimate(own, "invalid-output"));
      for (String channel : List.of("email", "chat", "phone transcript")) {
        Estimate estimate = estimate(on(channel, own), "accuracy");
        slices.add(new SliceEstimate("accuracy", "channel", channel, estimate));
      }
    }
    return new ApproachResult(
        experiment.approach(approach.id()).orElseThrow(),
        approach.verdict(),
        own.size(),
        0,
        metrics,
        slices,
        own.isEmpty() ? Optional.empty() : Optional.of(latency(own)),
        Optional.of(cost(approach)),
        experiment.adequacy().isEmpty() ? List.of() : requirements(own, slices),
        approach.perRequest().times(own.size()),
        own.size() * 2L,
        approach.reason());
  }

  CostCurve curve(SampleApproach approach) {
    List<CostCurve.Point> points = new ArrayList<>();
    for (int step = 0; step <= 24; step++) {
      long volume = Math.round(StrictMath.pow(10, 3 + step / 6.0));
      points.add(new CostCurve.Point(volume, total(approach, volume)));
    }
    return new CostCurve(approach.id(), points);
  }

  private List<ScoredTrial> on(String channel, List<ScoredTrial> own) {
    List<String> ids =
        experiment.data().test().stream()
            .filter(example -> example.slices().get("channel").equals(channel))
            .map(Example::id)
            .toList();
    return own.stream().filter(one -> ids.contains(one.trial().exampleId())).toList();
  }

  private static Estimate estimate(List<ScoredTrial> own, String metric) {
    double mean = own.stream().mapToDouble(one -> one.scores().get(metric)).average().orElseThrow();
    return new Estimate(mean, Optional.of(wilson(mean, own.size())), own.size());
  }

  private static Interval wilson(double mean, int n) {
    double centre = (mean + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z * Math.sqrt(mean * (1 - mean) / n + Z * Z / (4.0 * n * n)) / (1 + Z * Z / n);
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
  }

  private static LatencySummary latency(List<ScoredTrial> own) {
    List<Duration> times =
        own.stream().flatMap(one -> one.trial().latency().stream()).sorted().toList();
    Duration sum = times.stream().reduce(Duration.ZERO, Duration::plus);
    return new LatencySummary(
        sum.dividedBy(times.size()),
        at(times, 0.5),
        at(times, 0.95),
        at(times, 0.99),
        times.size(),
        firstTry(own, times),
        parts(own, times));
  }

  /** The sample's calls take half of the time. */
  private static Optional<Parts> parts(List<ScoredTrial> own, List<Duration> times) {
    Duration half = at(times, 0.5).dividedBy(2);
    return own.get(0).trial().calls().isEmpty()
        ? Optional.empty()
        : Optional.of(new Parts(half, Duration.ZERO, half, times.size()));
  }

  private static Optional<FirstTry> firstTry(List<ScoredTrial> own, List<Duration> times) {
    boolean retried = own.get(0).trial().approach().equals("nearest-8");
    return retried
        ? Optional.of(new FirstTry(3, at(times, 0.5), at(times, 0.9), at(times, 0.95)))
        : Optional.empty();
  }

  private static Duration at(List<Duration> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static Money total(SampleApproach approach, long volume) {
    return approach
        .setup()
        .plus(approach.perRequest().times(volume * SampleExperiment.WORKLOAD.horizonMonths()));
  }

  private static CostSummary cost(SampleApproach approach) {
    long volume = SampleExperiment.WORKLOAD.requestsPerMonth();
    Money month = approach.perRequest().times(volume);
    Money requests = month.times(SampleExperiment.WORKLOAD.horizonMonths());
    boolean tokens = approach.models().contains("large");
    List<CostSummary.Item> items = new ArrayList<>();
    if (!approach.setup().isZero()) {
      items.add(item(CostSummary.Part.SETUP, "vectors", approach.setup(), Provenance.DECLARED));
    }
    Money part = requests.times(new BigDecimal("0.3"));
    if (tokens) {
      items.add(item(CostSummary.Part.INPUT, "large", requests.minus(part), Provenance.ASSUMED));
      items.add(item(CostSummary.Part.OUTPUT, "large", part, Provenance.ASSUMED));
    } else {
      items.add(
          item(CostSummary.Part.COMPUTE, "reader", requests.minus(part), Provenance.DECLARED));
      items.add(item(CostSummary.Part.EMBEDDING, "vectors", part, Provenance.MEASURED));
    }
    return new CostSummary(
        approach.perRequest(), month, approach.setup(), total(approach, volume), items);
  }

  private static CostSummary.Item item(
      CostSummary.Part part, String model, Money amount, Provenance provenance) {
    return new CostSummary.Item(part, model, amount, provenance, true);
  }

  private List<RequirementResult> requirements(List<ScoredTrial> own, List<SliceEstimate> slices) {
    if (own.isEmpty()) {
      return List.of(
          new RequirementResult(
              SampleExperiment.ACCURACY,
              Unit.SHARE,
              Bound.AT_LEAST,
              0.9,
              OptionalDouble.empty(),
              Optional.empty(),
              0,
              Holds.UNKNOWN,
              "no answer was scored"));
    }
    List<RequirementResult> results = new ArrayList<>();
    results.add(atLeast(SampleExperiment.ACCURACY, 0.9, estimate(own, "accuracy")));
    slices.forEach(
        slice ->
            results.add(
                atLeast("accuracy >= 0.75 on channel = " + slice.value(), 0.75, slice.estimate())));
    results.add(latency(own, latency(own).p95().toNanos() / 1e6));
    results.add(atMost(estimate(own, "invalid-output")));
    return results;
  }

  private static RequirementResult atLeast(String text, double threshold, Estimate estimate) {
    Interval bounds = estimate.interval().orElseThrow();
    Holds holds =
        bounds.low() >= threshold
            ? Holds.YES
            : bounds.high() < threshold ? Holds.NO : Holds.UNKNOWN;
    return share(text, Bound.AT_LEAST, threshold, estimate, holds);
  }

  private static RequirementResult atMost(Estimate estimate) {
    Interval bounds = estimate.interval().orElseThrow();
    Holds holds =
        bounds.high() <= 0.05 ? Holds.YES : bounds.low() > 0.05 ? Holds.NO : Holds.UNKNOWN;
    return share(SampleExperiment.INVALID, Bound.AT_MOST, 0.05, estimate, holds);
  }

  private static RequirementResult share(
      String text, Bound bound, double threshold, Estimate estimate, Holds holds) {
    String explanation =
        switch (holds) {
          case YES -> "";
          case NO -> "even the favourable bound misses the threshold";
          case UNKNOWN -> "the threshold lies within the bounds";
        };
    return new RequirementResult(
        text,
        Unit.SHARE,
        bound,
        threshold,
        OptionalDouble.of(estimate.mean()),
        estimate.interval(),
        estimate.n(),
        holds,
        explanation);
  }

  private static RequirementResult latency(List<ScoredTrial> own, double p95) {
    return new RequirementResult(
        SampleExperiment.LATENCY,
        Unit.MILLISECONDS,
        Bound.AT_MOST,
        800,
        OptionalDouble.of(p95),
        Optional.of(new Interval(p95 * 0.9, p95 * 1.15)),
        own.size(),
        p95 * 1.15 <= 800 ? Holds.YES : p95 * 0.9 > 800 ? Holds.NO : Holds.UNKNOWN,
        "");
  }
}
