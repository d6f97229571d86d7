package dev.suffice.providers.embedded.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Phrases in a text: up to {@value #LONGEST} words in a row without punctuation between them that
 * neither begin nor end with a word that only joins others. A word is what stands between white
 * space, but for punctuation at its ends; so codes are words.
 */
final class Phrases {
  private static final int LONGEST = 4;
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}](?:[^\\s,;:()\"\\[\\]]*[\\p{L}\\p{N}])?");
  private static final Pattern APART = Pattern.compile("[ \\u00a0]&?[ \\u00a0]?");
  private static final Set<String> JOINING =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "but", "by", "can", "could", "do", "each",
          "for", "from", "had", "has", "have", "here", "i", "if", "in", "is", "it", "it's", "me",
          "my", "need", "no", "not", "of", "on", "or", "our", "please", "pls", "send", "so", "that",
          "the", "then", "they", "this", "to", "us", "was", "we", "we'd", "were", "will", "with",
          "would", "you", "your", "x", "um", "uh");

  private Phrases() {}

  static List<Mention> in(String text) {
    List<MatchResult> words = WORD.matcher(text).results().toList();
    var found = new ArrayList<Mention>();
    for (int first = 0; first < words.size(); first++) {
      if (joins(words.get(first))) {
        continue;
      }
      for (int last = first; last < Math.min(words.size(), first + LONGEST); last++) {
        if (last > first && !adjacent(text, words.get(last - 1), words.get(last))) {
          break;
        }
        if (!joins(words.get(last))) {
          found.add(mention(text, words.get(first).start(), words.get(last).end()));
        }
      }
    }
    return List.copyOf(found);
  }

  static Mention mention(String text, int start, int end) {
    return new Mention(start, end, Form.PHRASE, text.substring(start, end));
  }

  private static boolean joins(MatchResult word) {
    return JOINING.contains(word.group())
        || (JOINING.contains(word.group().toLowerCase(Locale.ROOT)) && word.group().length() < 3);
  }

  private static boolean adjacent(String text, MatchResult left, MatchResult right) {
    return APART.matcher(text.substring(left.end(), right.start())).matches();
  }
}
