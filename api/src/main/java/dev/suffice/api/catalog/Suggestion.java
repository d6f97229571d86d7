package dev.suffice.api.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known word nearest to a misspelt one. */
public final class Suggestion {
  private static final int LISTED = 40;

  private Suggestion() {}

  /**
   * The known word within about a third of the word's length in edits (optimal string alignment:
   * insert, delete, replace, swap neighbours), ties to the alphabetically first.
   */
  public static Optional<String> near(String word, Collection<String> known) {
    String wanted = word.toLowerCase(Locale.ROOT);
    int reach = Math.max(1, wanted.length() / 3);
    return known.stream()
        .filter(candidate -> Math.abs(candidate.length() - wanted.length()) <= reach)
        .filter(candidate -> distance(wanted, candidate.toLowerCase(Locale.ROOT)) <= reach)
        .min(
            Comparator.comparingInt(
                    (String candidate) -> distance(wanted, candidate.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** A sentence that names the nearest known word, or lists what is known. */
  public static String remedy(String word, Collection<String> known) {
    if (known.isEmpty()) {
      return "Nothing of that kind is known here.";
    }
    String list =
        String.join(", ", known.stream().sorted().limit(LISTED).toList())
            + (known.size() > LISTED ? ", and " + (known.size() - LISTED) + " more" : "");
    return near(word, known)
        .map(near -> "Did you mean '" + near + "'? Known: " + list + ".")
        .orElse("Known: " + list + ".");
  }

  private static int distance(String left, String right) {
    int[][] cost = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, left, right, i, j);
      }
    }
    return cost[left.length()][right.length()];
  }

  private static int step(int[][] cost, String left, String right, int i, int j) {
    int replaced = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(cost[i - 1][j - 1] + replaced, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
    boolean swapped =
        i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
