package dev.suffice.experiments.stats;

import java.util.OptionalLong;

/**
 * Evidence from clusters of any bounded values: the final value of a {@link BettingProcess}. A
 * cluster of m values counts with {@code sum(value - threshold) / largest}, so that the statement
 * stays one on the mean over values, whatever the sizes have to do with the values.
 */
public final class BettingEvidence implements MeanEvidence {
  /** Thresholds nearer to 0 or 1 than this are taken as the end itself. */
  private static final double EDGE = OneSidedDesign.EDGE;

  /** Bounds are found to within 2^-30, on the safe side. */
  private static final double PRECISION = 0x1p-30;

  private final CountedClusters counted;
  private final int clusters;
  private final int values;
  private final double mean;
  private final int largest;
  private final int available;

  /**
   * @param sample what was observed
   */
  public BettingEvidence(ClusterSample sample) {
    this(
        CountedClusters.of(sample.clusters()),
        sample.clusters().size(),
        sample.values(),
        sample.mean(),
        sample.largest(),
        sample.available());
  }

  BettingEvidence(
      CountedClusters counted, int clusters, int values, double mean, int largest, int available) {
    this.counted = counted;
    this.clusters = clusters;
    this.values = values;
    this.mean = mean;
    this.largest = largest;
    this.available = available;
  }

  @Override
  public int clusters() {
    return clusters;
  }

  @Override
  public int values() {
    return values;
  }

  @Override
  public double mean() {
    return mean;
  }

  @Override
  public boolean certifies(double threshold, double level) {
    if (threshold < EDGE) {
      return threshold <= 0;
    }
    return threshold <= 1 - EDGE && above(threshold, level).rejects(level);
  }

  @Override
  public boolean refutes(double threshold, double level) {
    double tested = threshold - REFUTATION_MARGIN;
    if (tested > 1 - EDGE) {
      return tested >= 1;
    }
    return tested >= EDGE && below(tested, level).rejects(level);
  }

  @Override
  public double lower(double level) {
    return FallingFunction.last(
        threshold -> above(OneSidedDesign.inside(threshold), level).logEvidence() + Math.log(level),
        0,
        mean,
        PRECISION);
  }

  @Override
  public double upper(double level) {
    return 1
        - FallingFunction.last(
            opposite ->
                below(1 - OneSidedDesign.inside(opposite), level).logEvidence() + Math.log(level),
            0,
            1 - mean,
            PRECISION);
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
            further -> replayed(capital, further, bound, level) >= -Math.log(level),
            BinomialPower.MOST_TRIALS);
    return needed.isPresent()
        ? OptionalLong.of(Math.max(1, needed.getAsLong() - clusters()))
        : needed;
  }

  private double replayed(double[] capital, long further, double bound, double level) {
    double times = (double) further / clusters();
    double[] weighted = BetMixture.logWeights(bound, level, (double) further);
    for (int bet = 0; bet < weighted.length; bet++) {
      weighted[bet] += times * capital[bet];
    }
    return BetMixture.logSumExp(weighted);
  }

  private BettingProcess above(double threshold, double level) {
    return fed(new BettingProcess(threshold, level, available), false);
  }

  private BettingProcess below(double threshold, double level) {
    return fed(new BettingProcess(1 - threshold, level, available), true);
  }

  private BettingProcess fed(BettingProcess process, boolean mirrored) {
    counted.feed(process, largest, mirrored);
    return process;
  }
}
