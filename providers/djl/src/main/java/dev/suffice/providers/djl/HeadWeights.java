package dev.suffice.providers.djl;

import java.util.Arrays;
import java.util.List;

/**
 * The weights of a linear layer, as they once were.
 *
 * @param weights by class, then dimension
 * @param bias by class
 */
record HeadWeights(float[] weights, float[] bias) {
  /**
   * As a head.
   *
   * @param scale what the vectors it was trained on were multiplied by
   */
  SoftmaxHead head(List<String> answers, float scale) {
    int dimension = weights.length / bias.length;
    var rows = new float[bias.length][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = Arrays.copyOfRange(weights, row * dimension, (row + 1) * dimension);
      for (int i = 0; i < dimension; i++) {
        rows[row][i] *= scale;
      }
    }
    return new SoftmaxHead(answers, rows, bias.clone());
  }
}
