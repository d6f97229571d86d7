package dev.suffice.providers.embedded;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** How the vectors of a text's tokens become one. */
enum Pooling {
  /** The average over all tokens. */
  MEAN {
    @Override
    float[] pool(FloatBuffer tokens, int dimension) {
      int count = tokens.remaining() / dimension;
      var sum = new float[dimension];
      var token = new float[dimension];
      for (int number = 0; number < count; number++) {
        tokens.get(number * dimension, token);
        for (int i = 0; i < dimension; i++) {
          sum[i] += token[i];
        }
      }
      for (int i = 0; i < dimension; i++) {
        sum[i] /= count;
      }
      return sum;
    }
  },

  /** The vector of the first token, which stands for the whole text. */
  FIRST {
    @Override
    float[] pool(FloatBuffer tokens, int dimension) {
      var first = new float[dimension];
      tokens.get(0, first);
      return first;
    }
  };

  /** The vectors of the tokens, each by itself. */
  static List<float[]> rows(FloatBuffer tokens, int dimension) {
    var rows = new ArrayList<float[]>();
    for (int at = 0; at < tokens.remaining(); at += dimension) {
      var row = new float[dimension];
      tokens.get(at, row);
      rows.add(row);
    }
    return rows;
  }

  /**
   * One vector for a text, not normalised.
   *
   * @param tokens the vectors of its tokens, one after the other, from index 0
   */
  abstract float[] pool(FloatBuffer tokens, int dimension);
}
