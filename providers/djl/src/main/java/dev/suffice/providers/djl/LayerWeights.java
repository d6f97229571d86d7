package dev.suffice.providers.djl;

import java.util.Arrays;
import java.util.List;

/**
 * The weights of a linear layer, as they once were.
 *
 * @param weights by output, then dimension
 * @param bias by class; empty where there is none
 */
record LayerWeights(float[] weights, float[] bias) {
  /**
   * As a head.
   *
   * @param scale what the vectors it was trained on were multiplied by
   */
  SoftmaxHead head(List<String> answers, float scale) {
    float[][] rows = rows(weights.length / bias.length);
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] *= scale;
      }
    }
    return new SoftmaxHead(answers, rows, bias.clone());
  }

  /** The weights, a row for each output. */
  float[][] rows(int dimension) {
    var rows = new float[weights.length / dimension][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = Arrays.copyOfRange(weights, row * dimension, (row + 1) * dimension);
    }
    return rows;
  }
}
