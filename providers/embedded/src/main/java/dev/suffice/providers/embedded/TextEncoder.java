package dev.suffice.providers.embedded;

/** Something that turns a text into a vector. Safe for any thread until it is closed. */
interface TextEncoder extends AutoCloseable {
  /** The vector of a text; equal texts have equal vectors, to the bit. */
  Encoded encode(String text);

  /** The vectors of a text's tokens; equal texts have equal ones, to the bit. */
  TokenStates states(String text);

  /** How many tokens a text has, markers at its ends not counted. */
  int tokens(String text);

  @Override
  void close();

  /**
   * A text as a vector.
   *
   * @param vector of length 1
   * @param tokens of the text, markers at its ends not counted
   */
  record Encoded(float[] vector, int tokens) {}
}
