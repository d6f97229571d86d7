package dev.suffice.config.form;

import dev.suffice.api.money.Money;
import dev.suffice.config.document.Value.Scalar;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quantities with their units. */
public final class Units {
  private static final String NUMBER = "([0-9]{1,9}(?:\\.[0-9]{1,12})?)";
  private static final String DURATION = "^" + NUMBER + " ?(ms|s|min|h)$";
  private static final String MONEY = "^" + NUMBER + " ?USD$";
  private static final String PER_MILLION = "^" + NUMBER + " ?USD per million(?: tokens)?$";
  private static final String PER_HOUR = "^" + NUMBER + " ?USD per hour$";
  private static final String PER_MONTH = "^" + NUMBER + " ?USD per month$";
  private static final String PERCENT = "^" + NUMBER + " ?%$";
  private static final Map<String, BigDecimal> NANOSECONDS =
      Map.of(
          "ms", BigDecimal.valueOf(1_000_000),
          "s", BigDecimal.valueOf(1_000_000_000),
          "min", BigDecimal.valueOf(60_000_000_000L),
          "h", BigDecimal.valueOf(3_600_000_000_000L));

  private Units() {}

  /** For example {@code 800 ms}, {@code 30 s}, {@code 30 min}, {@code 2 h}. */
  public static Optional<Duration> duration(String text) {
    return match(
        DURATION,
        text,
        parts ->
            Duration.ofNanos(
                new BigDecimal(parts.group(1))
                    .multiply(NANOSECONDS.get(parts.group(2)))
                    .min(BigDecimal.valueOf(Long.MAX_VALUE))
                    .longValue()));
  }

  /** For example {@code 5 USD}. */
  public static Optional<Money> money(String text) {
    return match(MONEY, text, parts -> Money.usd(parts.group(1)));
  }

  /** For example {@code 60%}; exact in decimal: 7% is 0.07. May exceed 1. */
  public static Optional<BigDecimal> percentage(String text) {
    return match(PERCENT, text, parts -> new BigDecimal(parts.group(1)).movePointLeft(2));
  }

  static Form<Duration> duration() {
    return text("a duration such as 800 ms, 30 s, 30 min or 2 h", DURATION, Units::duration);
  }

  static Form<Money> money() {
    return text("an amount such as 5 USD", MONEY, Units::money);
  }

  static Form<TokenRate> tokenRate() {
    return text(
        "a price such as 0.10 USD per million",
        PER_MILLION,
        text -> match(PER_MILLION, text, parts -> new TokenRate(Money.usd(parts.group(1)))));
  }

  static Form<HourlyRate> hourlyRate() {
    return text(
        "a price such as 0.20 USD per hour",
        PER_HOUR,
        text -> match(PER_HOUR, text, parts -> new HourlyRate(Money.usd(parts.group(1)))));
  }

  static Form<MonthlyRate> monthlyRate() {
    return text(
        "a price such as 50 USD per month",
        PER_MONTH,
        text -> match(PER_MONTH, text, parts -> new MonthlyRate(Money.usd(parts.group(1)))));
  }

  static Form<Share> share() {
    var number = Schemas.type("number").put("minimum", 0).put("maximum", 1);
    return new ScalarForm<>(
        "a share such as 60% or 0.6",
        scalar ->
            percentage(scalar.text())
                .or(() -> Scalars.numberOf(scalar))
                .map(BigDecimal::doubleValue)
                .filter(value -> value >= 0 && value <= 1)
                .map(Share::new),
        Units::asPercentage,
        Schemas.anyOf(number, Schemas.pattern(PERCENT), Schemas.reference(Schemas.ENVIRONMENT)));
  }

  /** A number from 1 to 100 was meant as one in a hundred. */
  private static Optional<String> asPercentage(Scalar refused) {
    return Scalars.numberOf(refused)
        .filter(number -> number.compareTo(BigDecimal.ONE) > 0)
        .filter(number -> number.compareTo(BigDecimal.valueOf(100)) <= 0)
        .map(number -> number.toPlainString() + "%");
  }

  private static <T> Form<T> text(
      String expectation, String pattern, Function<String, Optional<T>> reader) {
    return new ScalarForm<>(
        expectation,
        (Scalar scalar) -> reader.apply(scalar.text()),
        Schemas.orEnvironment(Schemas.pattern(pattern)));
  }

  private static <T> Optional<T> match(String pattern, String text, Function<Matcher, T> reader) {
    Matcher parts = Pattern.compile(pattern).matcher(text.strip());
    return parts.matches() ? Optional.of(reader.apply(parts)) : Optional.empty();
  }
}
