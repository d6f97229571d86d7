package dev.suffice.providers.embedded;

/**
 * How the reader weighs similarities, which are distributed differently in each sentence model.
 *
 * @param sharpness a text speaks for an option with weight exp(sharpness * cosine); positive
 * @param support the least cosine between a question and a sentence that answers it, in [0, 1]
 */
record ReaderTuning(double sharpness, double support) {
  ReaderTuning {
    if (!(sharpness > 0 && support >= 0 && support <= 1)) {
      throw new IllegalArgumentException("Not a tuning: %s, %s".formatted(sharpness, support));
    }
  }
}
