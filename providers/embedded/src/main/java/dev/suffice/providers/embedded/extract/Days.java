package dev.suffice.providers.embedded.extract;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days in a text: {@code 2026-03-12}, {@code 12.3.2026}, {@code 12/03/26}, {@code 12 March}, {@code
 * the twelfth of March}, {@code March 12th, 2026}. In figures the day stands before the month; two
 * figures of a year are of this century.
 */
final class Days {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth",
          "twenty-first",
          "twenty-second",
          "twenty-third",
          "twenty-fourth",
          "twenty-fifth",
          "twenty-sixth",
          "twenty-seventh",
          "twenty-eighth",
          "twenty-ninth",
          "thirtieth",
          "thirty-first");
  private static final String MONTH =
      "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
  private static final String DAY =
      "(?<day>\\d{1,2}|" + String.join("|", longestFirst()).replace("-", "[- ]") + ")";
  private static final String YEAR = "(?:,?\\s+(?<year>(?:19|20)\\d{2})\\b)?";
  private static final List<Pattern> WRITTEN =
      List.of(
          pattern("(?<year>(?:19|20)\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)"),
          pattern(
              "(?<day>\\d{1,2})(?<mark>[./-])(?<month>\\d{1,2})\\k<mark>"
                  + "(?<year>(?:(?:19|20)\\d{2})|\\d{2})(?!\\d)"),
          pattern("(?<day>\\d{1,2})/(?<month>\\d{1,2})(?<year>)(?![\\d/])"),
          pattern(DAY + "(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?" + MONTH + YEAR),
          pattern(MONTH + "\\s+(?:the\\s+)?" + DAY + "(?:st|nd|rd|th)?\\b" + YEAR));

  private Days() {}

  static List<Mention> in(String text) {
    var found = new ArrayList<Mention>();
    for (Pattern written : WRITTEN) {
      Matcher matcher = written.matcher(text);
      while (matcher.find()) {
        mention(matcher)
            .filter(day -> found.stream().noneMatch(day::overlaps))
            .ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  private static Optional<Mention> mention(Matcher match) {
    try {
      MonthDay day = MonthDay.of(month(match.group("month")), day(match.group("day")));
      String year = match.group("year");
      if (year == null || year.isEmpty()) {
        return Optional.of(mention(match.toMatchResult(), day.toString()));
      }
      Year known = Year.of(Integer.parseInt(year.length() == 2 ? "20" + year : year));
      return day.isValidYear(known.getValue())
          ? Optional.of(mention(match.toMatchResult(), known.atMonthDay(day).toString()))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Mention mention(MatchResult match, String value) {
    return new Mention(match.start(), match.end(), Form.DAY, value);
  }

  private static int month(String written) {
    return Character.isDigit(written.charAt(0))
        ? Integer.parseInt(written)
        : MONTHS.indexOf(written.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  private static int day(String written) {
    return Character.isDigit(written.charAt(0))
        ? Integer.parseInt(written)
        : ORDINALS.indexOf(written.toLowerCase(Locale.ROOT).replaceAll("\\s", "-")) + 1;
  }

  private static List<String> longestFirst() {
    return ORDINALS.stream().sorted((one, other) -> other.length() - one.length()).toList();
  }

  private static Pattern pattern(String written) {
    return Pattern.compile("(?<![\\p{L}\\p{N}/-])" + written, Pattern.CASE_INSENSITIVE);
  }
}
