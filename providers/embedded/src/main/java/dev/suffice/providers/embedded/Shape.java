package dev.suffice.providers.embedded;

/** What the characters of a stretch of text look like, whatever they say. */
final class Shape {
  private static final float INITIAL = 0.5f;
  private static final float BREAK = 0.3f;

  private Shape() {}

  /**
   * A vector of length 1: the shares of digits, capitals, other letters and the rest, whether a
   * capital stands first, and how many words there are.
   */
  static float[] of(String written) {
    var shape = new float[6];
    written.chars().forEach(character -> shape[kind(character)] += 1f / written.length());
    shape[4] = Character.isUpperCase(written.charAt(0)) ? INITIAL : 0;
    long breaks = written.chars().filter(Character::isWhitespace).count();
    shape[5] = BREAK * (float) Math.sqrt((double) breaks);
    return Vectors.normalised(shape);
  }

  private static int kind(int character) {
    if (Character.isDigit(character)) {
      return 0;
    }
    if (Character.isUpperCase(character)) {
      return 1;
    }
    return Character.isLetter(character) ? 2 : 3;
  }
}
