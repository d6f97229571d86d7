package dev.suffice.experiments.stats;

import dev.suffice.experiments.stats.ClusterSample.Cluster;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Evidence from clusters of any bounded values: the final value of a {@link BettingProcess}. A
 * cluster of m values counts with {@code sum(value - threshold) / largest}, so that the statement
 * stays one on the mean over values, whatever the sizes have to do with the values.
 */
public final class BettingEvidence implements MeanEvidence {
  /** Thresholds nearer to 0 or 1 than this are taken as the end itself. */
  private static final double EDGE = 1e-10;

  /** Bounds are found to within 2^-30. */
  private static final int STEPS = 30;

  private final ClusterSample sample;

  /** How often each kind of cluster was observed, so that equal ones are bet on at once. */
  private final Map<Cluster, Integer> counts = new LinkedHashMap<>();

  /**
   * @param sample what was observed
   */
  public BettingEvidence(ClusterSample sample) {
    this.sample = sample;
    sample.clusters().forEach(cluster -> counts.merge(cluster, 1, Integer::sum));
  }

  @Override
  public int clusters() {
    return sample.clusters().size();
  }

  @Override
  public int values() {
    return sample.values();
  }

  @Override
  public double mean() {
    return sample.mean();
  }

  @Override
  public boolean certifies(double threshold, double level) {
    if (threshold < EDGE) {
      return threshold <= 0;
    }
    return threshold <= 1 - EDGE && above(threshold, level).rejects();
  }

  @Override
  public boolean refutes(double threshold, double level) {
    double tested = threshold - REFUTATION_MARGIN;
    if (tested > 1 - EDGE) {
      return tested >= 1;
    }
    return tested >= EDGE && below(tested, level).rejects();
  }

  @Override
  public double lower(double level) {
    return Bisection.last(threshold -> certifies(threshold, level), 0, mean(), STEPS);
  }

  @Override
  public double upper(double level) {
    return Bisection.last(
        threshold -> refutes(threshold + REFUTATION_MARGIN, level), 1, mean(), STEPS);
  }

  /** Replays the observed clusters over and over until they decide. */
  @Override
  public OptionalLong furtherClusters(double threshold, double certifyLevel, double refuteLevel) {
    boolean good = mean() >= threshold;
    double bound = good ? threshold : 1 - threshold;
    if (bound < EDGE || bound > 1 - EDGE) {
      return OptionalLong.empty();
    }
    double level = good ? certifyLevel : refuteLevel;
    double[] capital = (good ? above(threshold, level) : below(threshold, level)).logCapital();
    OptionalLong needed =
        WholeNumberSearch.first(
            clusters -> replayed(capital, clusters, bound, level) >= -Math.log(level),
            BinomialPower.MOST_TRIALS);
    return needed.isPresent()
        ? OptionalLong.of(Math.max(1, needed.getAsLong() - clusters()))
        : needed;
  }

  private double replayed(double[] capital, long clusters, double bound, double level) {
    double times = (double) clusters / clusters();
    double[] weighted = BetMixture.logWeights(bound, level, (double) clusters);
    for (int bet = 0; bet < weighted.length; bet++) {
      weighted[bet] += times * capital[bet];
    }
    return BetMixture.logSumExp(weighted);
  }

  private BettingProcess above(double threshold, double level) {
    var process = new BettingProcess(threshold, level, sample.available());
    counts.forEach(
        (cluster, times) ->
            process.add((cluster.sum() - cluster.size() * threshold) / sample.largest(), times));
    return process;
  }

  private BettingProcess below(double threshold, double level) {
    var process = new BettingProcess(1 - threshold, level, sample.available());
    counts.forEach(
        (cluster, times) ->
            process.add((cluster.size() * threshold - cluster.sum()) / sample.largest(), times));
    return process;
  }
}
