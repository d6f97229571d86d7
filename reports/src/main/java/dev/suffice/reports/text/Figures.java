package dev.suffice.reports.text;

import static java.math.RoundingMode.HALF_EVEN;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Figures for people: with units, no more digits than they carry, the same in every locale. Units
 * are set off by a no-break space.
 */
public final class Figures {
  /** What stands where there is no figure. */
  public static final String NONE = "–";

  private static final String SPACE = "\u00a0";
  private static final String MINUS = "\u2212";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Figures() {}

  /** A share such as {@code 93.1 %}. */
  public static String share(double share, int decimals) {
    return share(share, decimals, HALF_EVEN);
  }

  /** A share, rounded to the side that promises less: a lower bound down, an upper bound up. */
  public static String share(double share, int decimals, RoundingMode rounding) {
    return scaled(share, HUNDRED, decimals, rounding) + SPACE + "%";
  }

  /** A difference of shares such as {@code −1.2 points}. */
  public static String points(double difference, int decimals, RoundingMode rounding) {
    return scaled(difference, HUNDRED, decimals, rounding) + SPACE + "points";
  }

  /**
   * Decimals that the percentage of an estimate deserves: none when its interval is 20 points wide
   * or more, two when it is narrower than 0.2 points.
   */
  public static int shareDecimals(Optional<Interval> interval) {
    double width = interval.map(range -> range.high() - range.low()).orElse(1.0);
    if (width >= 0.2) {
      return 0;
    }
    return width >= 0.002 ? 1 : 2;
  }

  /** Dollars: whole from 100 on, cents from 1 on, three significant digits below. */
  public static String money(Money money) {
    return money(money, HALF_EVEN);
  }

  /** Dollars, rounded as told. */
  public static String money(Money money, RoundingMode rounding) {
    BigDecimal usd = money.usd();
    if (usd.signum() == 0) {
      return "$0";
    }
    String digits = grouped(cents(usd.abs(), rounding));
    return (usd.signum() < 0 ? MINUS : "") + "$" + digits;
  }

  /** A time such as {@code 412 ms}, {@code 1.24 s} or {@code 2 min 5 s}. */
  public static String duration(Duration time) {
    return milliseconds(time.toNanos() / 1e6, HALF_EVEN);
  }

  /** A time given in milliseconds, rounded as told; two or three significant digits. */
  public static String milliseconds(double milliseconds, RoundingMode rounding) {
    if (!Double.isFinite(milliseconds)) {
      return "∞";
    }
    BigDecimal time = new BigDecimal(milliseconds);
    if (milliseconds < 1_000) {
      return plain(
              milliseconds < 10
                  ? time.round(new MathContext(2, rounding))
                  : time.setScale(0, rounding))
          + SPACE
          + "ms";
    }
    if (milliseconds < 60_000) {
      return plain(time.movePointLeft(3).round(new MathContext(3, rounding))) + SPACE + "s";
    }
    long seconds = time.movePointLeft(3).setScale(0, rounding).longValueExact();
    return seconds / 60 + SPACE + "min " + seconds % 60 + SPACE + "s";
  }

  /** A count such as {@code 200,000}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A score in [0, 1] such as {@code 0.83}; whole scores without decimals. */
  public static String score(double score) {
    return new BigDecimal(score)
        .setScale(2, HALF_EVEN)
        .stripTrailingZeros()
        .max(BigDecimal.ZERO)
        .toPlainString();
  }

  /** A moment in UTC, to the second. */
  public static String time(Instant moment) {
    return TIME.format(moment);
  }

  /** A word of an enum for people: {@code CACHED_INPUT} becomes {@code cached input}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String scaled(
      double value, BigDecimal factor, int decimals, RoundingMode rounding) {
    if (!Double.isFinite(value)) {
      return value < 0 ? MINUS + "∞" : "∞";
    }
    BigDecimal exact = new BigDecimal(value).multiply(factor);
    BigDecimal tidy = exact.setScale(9, HALF_EVEN).setScale(decimals, rounding);
    return (tidy.signum() < 0 ? MINUS : "") + tidy.abs().toPlainString();
  }

  private static BigDecimal cents(BigDecimal usd, RoundingMode rounding) {
    if (usd.compareTo(HUNDRED) >= 0) {
      return usd.setScale(0, rounding);
    }
    if (usd.compareTo(BigDecimal.ONE) >= 0) {
      return usd.setScale(2, rounding);
    }
    BigDecimal rounded = usd.round(new MathContext(3, rounding)).stripTrailingZeros();
    return rounded.scale() < 2 ? rounded.setScale(2, rounding) : rounded;
  }

  private static String grouped(BigDecimal number) {
    return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
  }

  private static String plain(BigDecimal number) {
    return (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
  }
}
