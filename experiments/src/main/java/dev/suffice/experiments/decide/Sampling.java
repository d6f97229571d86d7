package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.experiments.adapt.ExampleOrder;
import dev.suffice.experiments.adapt.NextTurn;
import dev.suffice.experiments.stats.BettingEvidence;
import dev.suffice.experiments.stats.BinomialEvidence;
import dev.suffice.experiments.stats.ClusterSample;
import dev.suffice.experiments.stats.ClusterSample.Cluster;
import dev.suffice.experiments.stats.IncompleteEvidence;
import dev.suffice.experiments.stats.LevelLadder;
import dev.suffice.experiments.stats.MeanEvidence;
import dev.suffice.experiments.stats.SequentialDesign;
import dev.suffice.experiments.stats.SequentialEvidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns the trials of a population into evidence on a mean. In a fixed evaluation the sample is the
 * whole population, looked at once. In an adaptive one it is what was met of it so far: the
 * clusters, in their order, up to the first that was not yet asked; the tests allow for a look
 * after each. Of lost trials the worst is assumed where it would certify and the best where it
 * would refute. Safe for any thread.
 */
final class Sampling {
  /** A likely mean of a quality. */
  static final double GOOD = 0.8;

  /** A likely rate of an event. */
  static final double RARE = 0.02;

  private final Mode mode;

  /** Of the whole test set. */
  private final int clusters;

  private final LevelLadder certify;
  private final LevelLadder refute;
  private final Map<Plan, SequentialDesign> designs = new ConcurrentHashMap<>();

  /** Everything on which the design of a sequential test depends. */
  private record Plan(double asked, int available, int largest, boolean exact) {}

  private Sampling(Experiment experiment, LevelLadder certify, LevelLadder refute) {
    this.mode = experiment.evaluation().mode();
    this.clusters =
        Math.toIntExact(
            experiment.data().test().stream().map(ExampleOrder::cluster).distinct().count());
    this.certify = certify;
    this.refute = refute;
  }

  /** For requirements, at the levels of the error control. */
  static Sampling at(Levels levels, Experiment experiment) {
    return new Sampling(experiment, levels.certifying(), levels.refuting());
  }

  /** For intervals of which each end is wrong with at most a probability. */
  static Sampling describing(double eachSide, Experiment experiment) {
    return new Sampling(experiment, LevelLadder.of(eachSide), LevelLadder.of(eachSide));
  }

  /**
   * Gathers what there is for bounds at any level, when no single mean is asked for.
   *
   * @param likely the mean about which sequential bounds are narrowest: {@link #GOOD} or {@link
   *     #RARE}
   * @param binary as in {@link #gather}
   * @return empty where no cluster is complete
   */
  Optional<MeanEvidence> bounds(
      Population population, Quality quality, double likely, boolean binary) {
    return gather(population, quality, likely, binary && mode == Mode.FIXED);
  }

  /**
   * Gathers what there is.
   *
   * @param asked the mean that is asked for; sequential tests are best there
   * @param binary whether the quality is always 0 or 1; the exact test is used then, if no two
   *     trials belong together
   * @return empty where no cluster is complete
   */
  Optional<MeanEvidence> gather(
      Population population, Quality quality, double asked, boolean binary) {
    var met = new MetClusters(population, quality);
    for (List<String> cluster : population.clusters()) {
      if (mode == Mode.ADAPTIVE && !met.isAsked(cluster)) {
        break;
      }
      met.add(cluster);
    }
    if (met.complete().isEmpty()) {
      return Optional.empty();
    }
    var plan =
        new Plan(
            asked,
            population.clusters().size(),
            population.largest(),
            binary && population.isUnclustered());
    MeanEvidence observed = evidence(met.complete(), plan);
    return Optional.of(
        met.isComplete()
            ? observed
            : new IncompleteEvidence(
                evidence(met.worst(), plan), evidence(met.best(), plan), observed));
  }

  private MeanEvidence evidence(List<Cluster> clusters, Plan plan) {
    if (mode == Mode.ADAPTIVE) {
      SequentialEvidence evidence = designs.computeIfAbsent(plan, this::design).begin();
      clusters.forEach(evidence::add);
      return evidence;
    }
    if (plan.exact()) {
      long successes = clusters.stream().filter(cluster -> cluster.sum() == 1).count();
      return new BinomialEvidence(Math.toIntExact(successes), clusters.size());
    }
    return new BettingEvidence(new ClusterSample(clusters, plan.largest(), plan.available()));
  }

  /**
   * A look where a batch ends; each batch brings a slice its share.
   *
   * @param available clusters of the slice
   */
  int every(int available) {
    long share = (long) NextTurn.batch(clusters) * available / clusters;
    return (int) Math.max(1, share);
  }

  private SequentialDesign design(Plan plan) {
    return plan.exact()
        ? SequentialDesign.binary(
            plan.asked(), plan.available(), every(plan.available()), certify, refute)
        : SequentialDesign.bounded(
            plan.asked(), plan.available(), plan.largest(), certify.smallest(), refute.smallest());
  }
}
