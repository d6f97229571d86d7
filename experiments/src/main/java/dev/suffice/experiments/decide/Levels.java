package dev.suffice.experiments.decide;

/**
 * How the error rate is shared out.
 *
 * @param alpha the error rate of the whole procedure
 * @param approaches all of the file, failed ones included (K)
 * @param claims of one approach (M)
 * @param moved whether requirements were changed after trials had been seen
 */
record Levels(double alpha, int approaches, int claims, boolean moved) {
  /** For certifying a claim: all claims of an approach must be certified, so no share per claim. */
  double certify() {
    return moved ? explored() : alpha / approaches;
  }

  /** For refuting a claim: only the truly cheapest adequate approach must not be refuted. */
  double refute() {
    return moved ? explored() : alpha / claims;
  }

  /** For thresholds moved after the run. */
  double explored() {
    return alpha / ((double) approaches * claims);
  }
}
