package dev.suffice.providers.embedded;

import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.util.List;

/**
 * A text as its model understands it token by token: every token's vector depends on the whole text
 * around it. A marker stands before the first token and one after the last, so that every token has
 * neighbours.
 *
 * @param starts index in the text of each token's first character; of markers, where they stand
 * @param ends index after each token's last character; of markers, where they start
 * @param states one vector per token, markers included
 */
record TokenStates(int[] starts, int[] ends, float[][] states) {
  /**
   * The tokens of a text.
   *
   * @param places of the tokens, in code points; absent for markers
   * @param states one vector per token, markers included
   */
  static TokenStates of(String text, CharSpan[] places, List<float[]> states) {
    var starts = new int[states.size()];
    var ends = new int[states.size()];
    var place = new CodePoints(text);
    for (int token = 1; token < starts.length - 1; token++) {
      starts[token] = place.index(places[token].getStart());
      ends[token] = place.index(places[token].getEnd());
    }
    starts[starts.length - 1] = text.length();
    ends[ends.length - 1] = text.length();
    return new TokenStates(starts, ends, states.toArray(float[][]::new));
  }

  /** The vector of a stretch of the text: the average over its tokens, of length 1. */
  float[] inside(int start, int end) {
    return mean(first(start), last(end));
  }

  /** The vector of the token before a place in the text. */
  float[] before(int place) {
    int token = first(place) - 1;
    return mean(token, token + 1);
  }

  /** The vector of the token at a place in the text or after it. */
  float[] after(int place) {
    int token = last(place);
    return mean(token, token + 1);
  }

  /** The vector of a stretch with the tokens around it. */
  float[] around(int start, int end, int count) {
    return mean(Math.max(0, first(start) - count), Math.min(states.length, last(end) + count));
  }

  /** The vector of the whole text. */
  float[] whole() {
    return mean(0, states.length);
  }

  /** The first token that ends after a place. */
  private int first(int place) {
    int token = 1;
    while (token < states.length - 1 && ends[token] <= place) {
      token++;
    }
    return token;
  }

  /** The first token that starts at a place or later; the token after a stretch that ends there. */
  private int last(int place) {
    int token = 1;
    while (token < states.length - 1 && starts[token] < place) {
      token++;
    }
    return token;
  }

  private float[] mean(int from, int to) {
    var sum = new float[states[0].length];
    for (int token = from; token < Math.max(to, from + 1); token++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += states[token][i];
      }
    }
    return Vectors.normalised(sum);
  }
}
