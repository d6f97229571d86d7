package dev.suffice.strategies.rag;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of passages in an answer, written {@code [1]} or {@code [1, 3]}. */
final class Citations {
  private static final Pattern CITATION =
      Pattern.compile("\\s*\\[(\\d{1,4}(?:\\s*[,;]\\s*\\d{1,4})*)]");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private Citations() {}

  /** The passages cited, by their numbers. */
  static Set<Integer> in(String answer) {
    Set<Integer> cited = new TreeSet<>();
    Matcher citations = CITATION.matcher(answer);
    while (citations.find()) {
      Matcher numbers = NUMBER.matcher(citations.group(1));
      while (numbers.find()) {
        cited.add(Integer.parseInt(numbers.group()));
      }
    }
    return cited;
  }

  /** The answer without them. */
  static String without(String answer) {
    return CITATION.matcher(answer).replaceAll("");
  }
}
