package dev.suffice.experiments.score.assertion;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * ROUGE-1 (Lin 2004, section 2), as F1: single words in lower case, each counted as often as both
 * have it.
 */
final class SharedWords {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private SharedWords() {}

  /** 2 shared / (words of both); 0 when either has none. */
  static double f1(String said, String wanted) {
    List<String> told = words(said);
    List<String> reference = words(wanted);
    if (told.isEmpty() || reference.isEmpty()) {
      return 0;
    }
    Map<String, Integer> open = new HashMap<>();
    reference.forEach(word -> open.merge(word, 1, Integer::sum));
    long shared = told.stream().filter(word -> open.merge(word, -1, Integer::sum) >= 0).count();
    return 2.0 * shared / (told.size() + reference.size());
  }

  private static List<String> words(String text) {
    return BETWEEN
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
