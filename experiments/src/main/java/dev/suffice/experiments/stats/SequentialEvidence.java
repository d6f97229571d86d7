package dev.suffice.experiments.stats;

import dev.suffice.experiments.stats.ClusterSample.Cluster;
import java.util.OptionalLong;

/**
 * What a sequence says, so far, about the mean of a quantity in [0, 1]. It may be looked at after
 * each cluster and the sequence stopped for whatever reason: a statement at a level is ever wrong
 * with at most that probability. What is once decided stays decided. Fed the same clusters in the
 * same order it says the same. Not safe for several threads.
 *
 * <p>Of the design's threshold the design's test decides. Bounds are by betting, held to what the
 * test has decided ({@link OneSidedEvidence}).
 */
public final class SequentialEvidence implements MeanEvidence {
  private final SequentialDesign design;
  private final OneSidedEvidence certification;
  private final OneSidedEvidence refutation;
  private final CountedSequence observed;
  private final Prospect prospect = new Prospect();

  SequentialEvidence(SequentialDesign design) {
    this.design = design;
    this.certification = new OneSidedEvidence(design.certifying(), false);
    this.refutation = new OneSidedEvidence(design.refuting(), true);
    this.observed = new CountedSequence(design.available());
  }

  /** Takes in the next cluster; for a single value, one of size 1. */
  public void add(Cluster cluster) {
    certification.add(cluster.sum(), cluster.size());
    refutation.add(cluster.sum(), cluster.size());
    observed.add(cluster);
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
    return observed.clusters();
  }

  @Override
  public int values() {
    return observed.values();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException before the first cluster
   */
  @Override
  public double mean() {
    if (values() == 0) {
      throw new IllegalStateException("Nothing was observed yet");
    }
    return observed.sum() / values();
  }

  @Override
  public boolean certifies(double threshold, double level) {
    return certification.rejects(threshold, level, observed);
  }

  @Override
  public boolean refutes(double threshold, double level) {
    return refutation.rejects(SequentialDesign.opposite(threshold), level, observed);
  }

  /**
   * {@inheritDoc} It is at least the design's threshold exactly where that is certified. What an
   * early prefix has shown stays shown, so it can lie above the mean.
   */
  @Override
  public double lower(double level) {
    return certification.last(level, observed);
  }

  /**
   * {@inheritDoc} It is below the design's threshold exactly where that is refuted; otherwise as
   * {@link #lower}.
   */
  @Override
  public double upper(double level) {
    return 1 - refutation.last(level, observed);
  }

  /** {@inheritDoc} The capital at the present look, of bets fixed beforehand. */
  @Override
  public double lowerNow(double level) {
    return certification.lastNow(level, mean(), observed);
  }

  /** {@inheritDoc} As {@link #lowerNow}. */
  @Override
  public double upperNow(double level) {
    return 1 - refutation.lastNow(level, 1 - mean(), observed);
  }

  /** {@inheritDoc} By betting, since more clusters than foreseen may be needed. */
  @Override
  public OptionalLong furtherClusters(double threshold, double certifyLevel, double refuteLevel) {
    int available = Math.max(design.available(), clusters());
    return new BettingEvidence(
            observed.all(), clusters(), values(), mean(), design.largest(), available)
        .furtherClusters(threshold, certifyLevel, refuteLevel);
  }
}
