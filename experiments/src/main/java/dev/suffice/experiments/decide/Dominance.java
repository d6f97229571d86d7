package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.experiments.cost.CostProjection;
import dev.suffice.experiments.cost.Expectation;
import dev.suffice.experiments.stats.ClusterSample.Cluster;
import dev.suffice.experiments.stats.MeanEvidence;
import dev.suffice.experiments.stats.SequentialDesign;
import dev.suffice.experiments.tally.MachineTimes;
import dev.suffice.experiments.tally.Population;
import dev.suffice.experiments.tally.Subject;
import dev.suffice.experiments.tally.TestSet;
import dev.suffice.experiments.tally.TrialCosts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells which approaches are certainly dearer than an adequate one, so that it does not matter
 * whether they are adequate. The mean cost of a request is bounded by betting at level alpha / K,
 * on the same examples where both were asked; so is the mean time of a dedicated machine, which
 * tells how many of them it takes. What else does not depend on single requests is taken as
 * projected. Outside the guarantee on adequacy. It assumes that no request costs more than twice
 * the dearest one seen. Not safe for several threads.
 */
final class Dominance {
  private static final double HEADROOM = 2;

  /** The time of either machine and the difference between requests may each be wrong. */
  private static final double SHARES = 3;

  /** Means nearer to 0 or 1 than this are taken as the end itself. */
  private static final double EDGE = 1e-9;

  private final Experiment experiment;
  private final Population population;
  private final double level;
  private final double tolerance;
  private final double requests;
  private final Map<String, TrialCosts> costs = new HashMap<>();

  Dominance(Experiment experiment, TestSet testSet) {
    this.experiment = experiment;
    this.population = testSet.all();
    this.level =
        experiment.adequacy().map(Adequacy::alpha).orElse(1.0) / experiment.approaches().size();
    this.tolerance = experiment.adequacy().map(Adequacy::tolerance).orElse(0.0);
    this.requests =
        (double) experiment.workload().requestsPerMonth() * experiment.workload().horizonMonths();
  }

  /**
   * Whether a candidate is certainly dearer than the approach that would be recommended; one that
   * is simpler must be dearer by more than the tolerance.
   */
  boolean isDearer(Subject candidate, Subject chosen) {
    if (chosen.bill().isEmpty()) {
      return false;
    }
    boolean simpler = candidate.spec().simplicity().compareTo(chosen.spec().simplicity()) < 0;
    double factor = simpler ? 1 + tolerance : 1;
    return candidate.bill().isPresent()
        ? isDearerByTrials(candidate, chosen, factor)
        : candidate.facts().expectation().map(Expectation::least).stream()
            .anyMatch(least -> isBelow(chosen, least.toDouble() / factor));
  }

  private boolean isDearerByTrials(Subject candidate, Subject chosen, double factor) {
    TrialCosts own = costs(candidate);
    TrialCosts other = costs(chosen);
    double cap = HEADROOM * Math.max(own.dearest(), other.dearest());
    double lowest = -factor * cap;
    double asked = (factor * fixed(most(chosen), other) - fixed(least(candidate), own)) / requests;
    return shows(
        (asked - lowest) / (cap - lowest),
        level(candidate, chosen),
        row ->
            candidate.table().counts(row) && chosen.table().counts(row)
                ? OptionalDouble.of(
                    (own.of(row) - factor * other.of(row) - lowest) / (cap - lowest))
                : OptionalDouble.empty());
  }

  /** Whether the total of an approach is certainly below a limit. */
  private boolean isBelow(Subject chosen, double limit) {
    TrialCosts costs = costs(chosen);
    double cap = HEADROOM * costs.dearest();
    double most = (limit - fixed(most(chosen), costs)) / requests;
    return shows(
        1 - most / cap,
        level(chosen, chosen),
        row ->
            chosen.table().counts(row)
                ? OptionalDouble.of(1 - costs.of(row) / cap)
                : OptionalDouble.empty());
  }

  private TrialCosts costs(Subject subject) {
    TrialCosts known = costs.get(subject.id());
    TrialCosts costs =
        known != null && known.areOf(subject) ? known : new TrialCosts(experiment, subject);
    this.costs.put(subject.id(), costs);
    return costs.upToDate();
  }

  /** What is paid over the horizon however dear the calls of a request are. */
  private double fixed(double total, TrialCosts costs) {
    return total - requests * costs.mean();
  }

  /** The bill as projected, but for dedicated machines: those that it takes at least. */
  private double least(Subject subject) {
    var times = new MachineTimes(experiment, subject);
    return times.models().isEmpty()
        ? projected(subject)
        : total(
            times.at(workTime(times).map(evidence -> evidence.lower(level / SHARES)).orElse(0.0)));
  }

  /** The bill as projected, but for dedicated machines: those that it takes at most. */
  private double most(Subject subject) {
    var times = new MachineTimes(experiment, subject);
    return times.models().isEmpty()
        ? projected(subject)
        : total(
            times.at(workTime(times).map(evidence -> evidence.upper(level / SHARES)).orElse(1.0)));
  }

  private double level(Subject candidate, Subject chosen) {
    boolean machines =
        Stream.of(candidate, chosen)
            .anyMatch(one -> !new MachineTimes(experiment, one).models().isEmpty());
    return machines ? level / SHARES : level;
  }

  private Optional<MeanEvidence> workTime(MachineTimes times) {
    return times.models().size() == 1 && !times.isBeyondTimeout()
        ? Sampling.describing(level / SHARES, experiment)
            .bounds(population, times.shares(), Sampling.RARE, false)
        : Optional.empty();
  }

  private double total(CostProjection projection) {
    return projection.total(experiment.workload()).toDouble();
  }

  private static double projected(Subject subject) {
    return subject.bill().orElseThrow().total().toDouble();
  }

  /**
   * Whether the mean of a value in [0, 1] is at least what is asked, but for a probability; where
   * requests cost nothing, what is asked is infinite or no number.
   */
  private boolean shows(double asked, double level, IntFunction<OptionalDouble> value) {
    if (!(asked > EDGE && asked < 1 - EDGE)) {
      return asked <= EDGE;
    }
    List<Cluster> clusters =
        IntStream.range(0, population.clusters())
            .mapToObj(cluster -> cluster(cluster, value))
            .flatMap(Optional::stream)
            .toList();
    return SequentialDesign.bounded(
            asked, population.clusters(), population.largest(), level, level)
        .certifies(clusters, level);
  }

  private Optional<Cluster> cluster(int cluster, IntFunction<OptionalDouble> value) {
    double sum = 0;
    int size = 0;
    for (int trial = 0; trial < population.size(cluster); trial++) {
      OptionalDouble one = value.apply(population.row(cluster, trial));
      sum += one.orElse(0);
      size += one.isPresent() ? 1 : 0;
    }
    return size == 0 ? Optional.empty() : Optional.of(new Cluster(sum, size));
  }
}
