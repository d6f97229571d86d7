package dev.suffice.experiments.score;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * ROUGE-L of two texts (Lin 2004, section 3.1): the F-measure with beta = 1 of their longest common
 * subsequence of words, each text taken as one sequence. Words are runs of letters, marks and
 * digits in lower case; no stemming, no stop words.
 */
final class RougeL {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private RougeL() {}

  /** 2 LCS / (words of both); 1 when neither has any. */
  static double f1(String answer, String acceptable) {
    List<String> said = words(answer);
    List<String> wanted = words(acceptable);
    if (said.isEmpty() && wanted.isEmpty()) {
      return 1;
    }
    return 2.0 * longestCommonSubsequence(said, wanted) / (said.size() + wanted.size());
  }

  private static List<String> words(String text) {
    return BETWEEN_WORDS
        .splitAsStream(Normalisation.folded(text))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /**
   * Its length, found for a whole row of the table at once: a bit of the row is cleared where the
   * subsequence grows by one (Hyyrö 2004, "Bit-parallel LCS-length computation revisited").
   */
  private static int longestCommonSubsequence(List<String> said, List<String> wanted) {
    Map<String, BigInteger> places = new HashMap<>();
    for (int place = 0; place < wanted.size(); place++) {
      places.merge(wanted.get(place), BigInteger.ZERO.setBit(place), BigInteger::or);
    }
    BigInteger all = BigInteger.ONE.shiftLeft(wanted.size()).subtract(BigInteger.ONE);
    BigInteger row = all;
    for (String word : said) {
      BigInteger matches = row.and(places.getOrDefault(word, BigInteger.ZERO));
      row = row.add(matches).or(row.subtract(matches)).and(all);
    }
    return wanted.size() - row.bitCount();
  }
}
