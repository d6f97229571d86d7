package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.experiments.adapt.ExampleOrder;
import dev.suffice.experiments.adapt.NextTurn;
import dev.suffice.experiments.decide.QuantileReading.Limits;
import dev.suffice.experiments.stats.BettingEvidence;
import dev.suffice.experiments.stats.BinomialEvidence;
import dev.suffice.experiments.stats.ClusterSample;
import dev.suffice.experiments.stats.ClusterSample.Cluster;
import dev.suffice.experiments.stats.IncompleteEvidence;
import dev.suffice.experiments.stats.LevelLadder;
import dev.suffice.experiments.stats.MeanEvidence;
import dev.suffice.experiments.stats.SequentialDesign;
import dev.suffice.experiments.tally.Population;
import dev.suffice.experiments.tally.Quality;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Turns the trials of a population into evidence on a mean. In a fixed evaluation the sample is the
 * whole population, looked at once. In an adaptive one it is what was met of it so far: the
 * clusters, in their order, up to the first that was not yet asked; the tests allow for a look
 * after each. Of lost trials the worst is assumed where it would certify and the best where it
 * would refute. Where data were added after answers had been seen, betting alone decides, by the
 * bets that were fixed before. Safe for any thread.
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

  /** At which betting is to decide soonest. */
  private final double certifySoonest;

  private final double refuteSoonest;
  private final Map<Plan, SequentialDesign> designs = new ConcurrentHashMap<>();

  /** Everything on which the design of a sequential test depends. */
  private record Plan(double asked, int available, int largest, boolean exact) {}

  private Sampling(
      Experiment experiment,
      LevelLadder certify,
      LevelLadder refute,
      double certifySoonest,
      double refuteSoonest) {
    this.mode = experiment.evaluation().mode();
    this.clusters =
        Math.toIntExact(
            experiment.data().test().stream().map(ExampleOrder::cluster).distinct().count());
    this.certify = certify;
    this.refute = refute;
    this.certifySoonest = certifySoonest;
    this.refuteSoonest = refuteSoonest;
  }

  /**
   * For requirements, at the levels of the error control.
   *
   * @param levels before any approach is certified
   */
  static Sampling at(Levels levels, Experiment experiment) {
    return new Sampling(
        experiment, levels.certifying(), levels.refuting(), levels.certify(), levels.refute());
  }

  /** For intervals of which each end is wrong with at most a probability. */
  static Sampling describing(double eachSide, Experiment experiment) {
    LevelLadder ladder = LevelLadder.of(eachSide);
    return new Sampling(experiment, ladder, ladder, eachSide, eachSide);
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
    if (isSequential()) {
      Gathering gathering = begin(population, asked, binary);
      gathering.extend(quality);
      return gathering.evidence();
    }
    var clusters = new MetClusters();
    for (int cluster = 0; cluster < population.clusters(); cluster++) {
      clusters.add(MetClusters.met(population, cluster, quality));
    }
    if (clusters.complete().isEmpty()) {
      return Optional.empty();
    }
    Plan plan = plan(population, asked, binary);
    MeanEvidence observed = atOnce(clusters.complete(), plan);
    return Optional.of(
        clusters.isComplete()
            ? observed
            : new IncompleteEvidence(
                atOnce(clusters.worst(), plan), atOnce(clusters.best(), plan), observed));
  }

  /** Whether clusters are taken in as they are met, and tests allow for a look after each. */
  boolean isSequential() {
    return mode == Mode.ADAPTIVE;
  }

  /** Begins to gather in an adaptive evaluation; see {@link #gather}. */
  Gathering begin(Population population, double asked, boolean binary) {
    return new Gathering(population, design(plan(population, asked, binary)));
  }

  /** How many clusters were met: in a fixed evaluation all count, be they asked or not. */
  int met(Population population, Quality quality) {
    int met = 0;
    while (met < population.clusters() && (!isSequential() || quality.isMade(population, met))) {
      met++;
    }
    return met;
  }

  private static Plan plan(Population population, double asked, boolean binary) {
    return new Plan(
        asked,
        population.foreseen(),
        population.largest(),
        binary && population.isUnclustered() && !population.isExtended());
  }

  /**
   * What latencies say of limits: whether enough are within one.
   *
   * @param asked the share that has to be within a limit
   */
  Limits limits(Population population, MetLatencies latencies, double asked) {
    Plan plan = plan(population, asked, true);
    return new Limits() {
      @Override
      public boolean certifies(long limit, double level) {
        return Sampling.this.certifies(within(limit, false), plan, level);
      }

      @Override
      public boolean refutes(long limit, double level) {
        return Sampling.this.refutes(within(limit, true), plan, level);
      }

      private List<Cluster> within(long limit, boolean ifUnknown) {
        return IntStream.range(0, latencies.clusters())
            .mapToObj(cluster -> latencies.within(cluster, limit, ifUnknown))
            .toList();
      }
    };
  }

  private boolean certifies(List<Cluster> clusters, Plan plan, double level) {
    return isSequential()
        ? design(plan).certifies(clusters, level)
        : atOnce(clusters, plan).certifies(plan.asked(), level);
  }

  private boolean refutes(List<Cluster> clusters, Plan plan, double level) {
    return isSequential()
        ? design(plan).refutes(clusters, level)
        : atOnce(clusters, plan).refutes(plan.asked(), level);
  }

  private static MeanEvidence atOnce(List<Cluster> clusters, Plan plan) {
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
    return designs.computeIfAbsent(plan, this::designed);
  }

  private SequentialDesign designed(Plan plan) {
    return plan.exact()
        ? SequentialDesign.binary(
            plan.asked(), plan.available(), every(plan.available()), certify, refute)
        : SequentialDesign.bounded(
            plan.asked(), plan.available(), plan.largest(), certifySoonest, refuteSoonest);
  }
}
