package dev.suffice.providers.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of a tokenised text that fits a model, with the markers it wants at both ends.
 *
 * @param ids token ids, markers included
 */
record TokenWindow(long[] ids) {
  /** Most tokens in a window, markers not counted. */
  static final int LIMIT = 510;

  private static final String CONTINUES_A_WORD = "##";

  /**
   * Cuts a text into as few windows as its words allow. A single word longer than a window is cut
   * inside.
   *
   * @param ids of the whole text, markers included
   * @param tokens the same as text
   */
  static List<TokenWindow> of(long[] ids, String[] tokens) {
    if (ids.length - 2 <= LIMIT) {
      return List.of(new TokenWindow(ids));
    }
    var windows = new ArrayList<TokenWindow>();
    int end = ids.length - 1;
    for (int from = 1; from < end; ) {
      int to = cut(tokens, from, end);
      long[] part = new long[to - from + 2];
      part[0] = ids[0];
      System.arraycopy(ids, from, part, 1, to - from);
      part[part.length - 1] = ids[end];
      windows.add(new TokenWindow(part));
      from = to;
    }
    return List.copyOf(windows);
  }

  /** How many tokens of the text are in it. */
  int tokens() {
    return ids.length - 2;
  }

  private static int cut(String[] tokens, int from, int end) {
    int furthest = Math.min(from + LIMIT, end);
    for (int to = furthest; to > from; to--) {
      if (to == end || !tokens[to].startsWith(CONTINUES_A_WORD)) {
        return to;
      }
    }
    return furthest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenWindow window && Arrays.equals(ids, window.ids);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ids);
  }

  @Override
  public String toString() {
    return Arrays.toString(ids);
  }
}
