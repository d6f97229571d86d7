package dev.suffice.experiments.stats;

/**
 * What a sequence says, so far, of bounds that its mean exceeds. At the bound of the design that is
 * what the design's test says. At other bounds it is what betting says with the design's weights,
 * held to that test: where it rejects, every smaller bound is rejected, and where it does not, no
 * larger one is. So the bounds rejected at a level have no gaps.
 *
 * <p>Each single bound that holds is rejected with at most the probability that is the level: a
 * larger one than the design's by the betting process alone; a smaller one by the design's test,
 * which there has a smaller error than the level ({@link OneSidedTest#logShareLeft}), or by the
 * betting process at what that leaves. As the bounds rejected have no gaps, the largest of them
 * exceeds the mean with at most that probability. (Inverting spending boundaries would not do: they
 * are whole numbers, those of neighbouring bounds cross, and the largest bound rejected is then the
 * best of many tests.)
 */
final class OneSidedEvidence {
  /** Bounds are found to within 2^-20, on the safe side. */
  private static final double PRECISION = 0x1p-20;

  private final OneSidedDesign design;
  private final OneSidedTest test;
  private final boolean mirrored;

  /**
   * @param mirrored whether it is about the values' distances from 1
   */
  OneSidedEvidence(OneSidedDesign design, boolean mirrored) {
    this.design = design;
    this.test = design.test();
    this.mirrored = mirrored;
  }

  void add(double sum, int size) {
    test.add(mirrored ? size - sum : sum, size);
  }

  /** Of the design's bound. */
  double pValue() {
    return test.pValue();
  }

  /** Whether the mean exceeds some bound, at a level. */
  boolean rejects(double bound, double level, CountedSequence observed) {
    if (bound < OneSidedDesign.EDGE) {
      return bound <= 0;
    }
    boolean held = pValue() <= level;
    boolean smaller = bound < design.bound();
    if (bound == design.bound() || (held && smaller) || (!held && !smaller)) {
      return held;
    }
    return bound <= 1 - OneSidedDesign.EDGE && excess(bound, level, held, observed) >= 0;
  }

  /** The largest bound that the mean exceeds, at a level; in [0, 1]. */
  double last(double level, CountedSequence observed) {
    boolean held = pValue() <= level;
    double threshold = Math.min(Math.max(design.bound(), 0), 1);
    return FallingFunction.last(
        bound -> excess(OneSidedDesign.inside(bound), level, held, observed),
        held ? threshold : 0,
        held ? 1 : threshold,
        PRECISION);
  }

  /**
   * The largest bound that betting rejects by its capital at the present look alone, at a level. It
   * is never above the observed mean: against that the product of {@code 1 + bet x deviation},
   * whose deviations then add up to 0, is at most 1. The capital at whatever look one stops at
   * reaches 1 / level with no more than that probability, since its largest value does not.
   */
  double lastNow(double level, double mean, CountedSequence observed) {
    CountedClusters all = observed.all();
    return FallingFunction.last(
        bound -> logEvidence(OneSidedDesign.inside(bound), all) + Math.log(level),
        0,
        mean,
        PRECISION);
  }

  private double logEvidence(double bound, CountedClusters all) {
    var process = new BettingProcess(bound, design.logWeights());
    all.feed(process, design.largest(), mirrored);
    return process.logEvidence();
  }

  /** By how much betting exceeds what it has to reach, as a logarithm; falls as the bound rises. */
  private double excess(double bound, double level, boolean held, CountedSequence observed) {
    double left = held ? 0 : test.logShareLeft(bound, level);
    return observed.logSupremum(bound, design, mirrored) + Math.log(level) + left;
  }
}
