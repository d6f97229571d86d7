package dev.suffice.experiments.score;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes texts comparable. {@link #folded} ignores case and white space; {@link #words} also ignores
 * punctuation and English articles, as the SQuAD evaluation does (Rajpurkar et al. 2016, arXiv
 * 1606.05250).
 */
final class Normalisation {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{M}\\s]");
  private static final Pattern ARTICLE = Pattern.compile("\\b(a|an|the)\\b");

  private Normalisation() {}

  static String folded(String text) {
    if (isFolded(text)) {
      return text;
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SPACE.matcher(composed).replaceAll(" ").strip();
  }

  /** Whether nothing would change, as far as a look at each character tells: most labels are so. */
  private static boolean isFolded(String text) {
    char before = ' ';
    for (int at = 0; at < text.length(); at++) {
      char here = text.charAt(at);
      boolean isPlain = here > ' ' && here < 127 && !(here >= 'A' && here <= 'Z');
      if (!isPlain && (here != ' ' || before == ' ')) {
        return false;
      }
      before = here;
    }
    return text.isEmpty() || before != ' ';
  }

  static List<String> words(String text) {
    String plain = NOT_WORD.matcher(folded(text)).replaceAll("");
    String bare = SPACE.matcher(ARTICLE.matcher(plain).replaceAll(" ")).replaceAll(" ").strip();
    return bare.isEmpty() ? List.of() : List.of(bare.split(" "));
  }
}
