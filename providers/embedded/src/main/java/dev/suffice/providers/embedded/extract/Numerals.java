package dev.suffice.providers.embedded.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Numbers in a text: {@code 1,250.00}, {@code 1.250,00}, {@code 1 250,5}, {@code 40}, {@code twenty
 * four}. The last separator is a decimal point when one or two digits follow it, else it groups
 * thousands. Words count up to ninety-nine, and dozens.
 */
final class Numerals {
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:\\d{1,3}(?:[.,\\u00a0\\u202f ]\\d{3})+|\\d{1,15})(?:[.,]\\d{1,2})?"
              + "(?![\\p{L}\\p{N}&&[^x]])");
  private static final Map<String, Integer> ONES =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("dozen", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19));
  private static final Map<String, Integer> TENS =
      Map.of(
          "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70,
          "eighty", 80, "ninety", 90);
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(?:(%s)(?:[- ](%s))?|(%s))\\b"
              .formatted(
                  String.join("|", TENS.keySet()),
                  "one|two|three|four|five|six|seven|eight|nine",
                  String.join("|", ONES.keySet())),
          Pattern.CASE_INSENSITIVE);

  private Numerals() {}

  static List<Mention> in(String text) {
    var found = new ArrayList<Mention>();
    DIGITS
        .matcher(text)
        .results()
        .map(match -> mention(match, plain(match.group())))
        .forEach(found::add);
    WORDS
        .matcher(text)
        .results()
        .map(match -> mention(match, String.valueOf(counted(match))))
        .forEach(found::add);
    return List.copyOf(found);
  }

  private static Mention mention(MatchResult match, String value) {
    return new Mention(match.start(), match.end(), Form.NUMBER, value);
  }

  private static String plain(String written) {
    int last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
    boolean decimals = last >= 0 && written.length() - last - 1 < 3;
    String whole = decimals ? written.substring(0, last) : written;
    String fraction = decimals ? "." + written.substring(last + 1) : "";
    var number = new BigDecimal(whole.replaceAll("\\D", "") + fraction);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static int counted(MatchResult match) {
    if (match.group(1) == null) {
      return ONES.get(match.group(3).toLowerCase(Locale.ROOT));
    }
    int ones = match.group(2) == null ? 0 : ONES.get(match.group(2).toLowerCase(Locale.ROOT));
    return TENS.get(match.group(1).toLowerCase(Locale.ROOT)) + ones;
  }
}
