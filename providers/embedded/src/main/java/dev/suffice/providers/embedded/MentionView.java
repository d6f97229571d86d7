package dev.suffice.providers.embedded;

import dev.suffice.providers.embedded.extract.Mention;

/**
 * How a mention looks in its text: what it says there, the tokens just before and just after it,
 * and what its characters look like. One vector of length 1, so that the cosine of two views weighs
 * all four.
 */
final class MentionView {
  private static final float INSIDE = 0.6f;
  private static final float BEFORE = 0.5f;
  private static final float AFTER = 0.4f;
  private static final float SHAPE = 0.7f;

  private MentionView() {}

  static float[] of(TokenStates states, String text, Mention mention) {
    float[] inside = states.inside(mention.start(), mention.end());
    float[] before = states.before(mention.start());
    float[] after = states.after(mention.end());
    float[] shape = Shape.of(text.substring(mention.start(), mention.end()));
    var view = new float[inside.length + before.length + after.length + shape.length];
    int at = put(view, 0, inside, INSIDE);
    at = put(view, at, before, BEFORE);
    at = put(view, at, after, AFTER);
    put(view, at, shape, SHAPE);
    return Vectors.normalised(view);
  }

  private static int put(float[] view, int at, float[] part, float weight) {
    for (int i = 0; i < part.length; i++) {
      view[at + i] = weight * part[i];
    }
    return at + part.length;
  }
}
