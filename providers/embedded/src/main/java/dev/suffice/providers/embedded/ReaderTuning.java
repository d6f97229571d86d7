package dev.suffice.providers.embedded;

/**
 * How the reader weighs similarities, which are distributed differently in each sentence model.
 *
 * @param sharpness a text votes with weight exp(sharpness * cosine); the higher, the more the
 *     nearest alone decides
 * @param optionWeight the weight of an option's own text against a demonstration as similar, in (0,
 *     1]
 * @param support the least cosine between a question and a sentence that answers it, in [0, 1]
 */
record ReaderTuning(double sharpness, double optionWeight, double support) {
  ReaderTuning {
    if (!(sharpness > 0 && optionWeight > 0 && optionWeight <= 1 && support >= 0 && support <= 1)) {
      throw new IllegalArgumentException(
          "Not a tuning: %s, %s, %s".formatted(sharpness, optionWeight, support));
    }
  }
}
