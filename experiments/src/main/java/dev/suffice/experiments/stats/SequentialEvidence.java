package dev.suffice.experiments.stats;

import dev.suffice.experiments.stats.ClusterSample.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a sequence says, so far, about the mean of a quantity in [0, 1]. It may be looked at after
 * each cluster and the sequence stopped for whatever reason: a statement at a level is ever wrong
 * with at most that probability. What is once decided stays decided. Fed the same clusters in the
 * same order it says the same. Not safe for several threads.
 */
public final class SequentialEvidence implements MeanEvidence {
  /** Bounds are found to within 2^-20, on the safe side. */
  private static final int STEPS = 20;

  private final SequentialDesign design;
  private final OneSidedTest certification;
  private final OneSidedTest refutation;
  private final List<Cluster> clusters = new ArrayList<>();
  private final Prospect prospect = new Prospect();
  private double sum;
  private int values;

  SequentialEvidence(SequentialDesign design) {
    this.design = design;
    this.certification = design.certification();
    this.refutation = design.refutation();
  }

  /** Takes in the next cluster; for a single value, one of size 1. */
  public void add(Cluster cluster) {
    certification.add(cluster.sum(), cluster.size());
    refutation.add(cluster.size() - cluster.sum(), cluster.size());
    clusters.add(cluster);
    sum += cluster.sum();
    values += cluster.size();
    prospect.add((cluster.sum() - cluster.size() * design.threshold()) / design.largest());
  }

  /** The smallest level at which the mean has been certified to be at least the threshold. */
  public double certificationP() {
    return certification.pValue();
  }

  /** The smallest level at which the mean has been refuted to be at least the threshold. */
  public double refutationP() {
    return refutation.pValue();
  }

  /**
   * How many further clusters certify the mean if things go as well as they plausibly may.
   *
   * @return at least 1; empty where that is not plausible at all
   */
  public OptionalLong plausibleNeedToCertify(double level) {
    return prospect.needUpwards(level);
  }

  /** How many further clusters refute the mean; as {@link #plausibleNeedToCertify}. */
  public OptionalLong plausibleNeedToRefute(double level) {
    return prospect.needDownwards(level);
  }

  @Override
  public int clusters() {
    return clusters.size();
  }

  @Override
  public int values() {
    return values;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException before the first cluster
   */
  @Override
  public double mean() {
    if (values == 0) {
      throw new IllegalStateException("Nothing was observed yet");
    }
    return sum / values;
  }

  @Override
  public boolean certifies(double threshold, double level) {
    return threshold == design.threshold()
        ? certificationP() <= level
        : certificationP(threshold) <= level;
  }

  @Override
  public boolean refutes(double threshold, double level) {
    return threshold == design.threshold()
        ? refutationP() <= level
        : refutationP(threshold) <= level;
  }

  /**
   * {@inheritDoc} It is at least the design's threshold exactly where that is certified. The
   * sequence is replayed against other thresholds. What an early prefix has shown stays shown, so
   * it can lie above the mean.
   */
  @Override
  public double lower(double level) {
    boolean holds = certificationP() <= level;
    return Bisection.last(
        threshold -> certificationP(threshold) <= level,
        holds ? inside(design.threshold()) : 0,
        holds ? 1 : inside(design.threshold()),
        STEPS);
  }

  /**
   * {@inheritDoc} It is below the design's threshold exactly where that is refuted; otherwise as
   * {@link #lower}.
   */
  @Override
  public double upper(double level) {
    boolean holds = refutationP() <= level;
    return Bisection.last(
        bound -> refutationP(bound + REFUTATION_MARGIN) <= level,
        holds ? inside(design.threshold() - REFUTATION_MARGIN) : 1,
        holds ? 0 : inside(design.threshold() - REFUTATION_MARGIN),
        STEPS);
  }

  private static double inside(double threshold) {
    return Math.min(Math.max(threshold, 0), 1);
  }

  /** {@inheritDoc} By betting, since more clusters than foreseen may be needed. */
  @Override
  public OptionalLong furtherClusters(double threshold, double certifyLevel, double refuteLevel) {
    var sample =
        new ClusterSample(
            clusters, design.largest(), Math.max(design.available(), clusters.size()));
    return new BettingEvidence(sample).furtherClusters(threshold, certifyLevel, refuteLevel);
  }

  private double certificationP(double threshold) {
    OneSidedTest test = design.certifying(threshold, clusters.size()).get();
    clusters.forEach(cluster -> test.add(cluster.sum(), cluster.size()));
    return test.pValue();
  }

  private double refutationP(double threshold) {
    OneSidedTest test = design.refuting(threshold, clusters.size()).get();
    clusters.forEach(cluster -> test.add(cluster.size() - cluster.sum(), cluster.size()));
    return test.pValue();
  }
}
