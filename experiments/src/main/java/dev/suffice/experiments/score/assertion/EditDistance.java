package dev.suffice.experiments.score.assertion;

import java.util.Arrays;

/** How many characters have to be put in, taken out or changed (Levenshtein 1966). */
final class EditDistance {
  private EditDistance() {}

  /** Whether so many changes make one text of the other; work is bounded by the wanted text. */
  static boolean isAtMost(int most, String said, String wanted) {
    if (Math.abs((long) said.length() - wanted.length()) > most) {
      return false;
    }
    int[] above = new int[wanted.length() + 1];
    Arrays.setAll(above, place -> place);
    int[] row = new int[wanted.length() + 1];
    for (int i = 1; i <= said.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= wanted.length(); j++) {
        int changed = above[j - 1] + (said.charAt(i - 1) == wanted.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return false;
      }
      int[] done = above;
      above = row;
      row = done;
    }
    return above[wanted.length()] <= most;
  }
}
