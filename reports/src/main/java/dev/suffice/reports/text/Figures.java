package dev.suffice.reports.text;

import static java.math.RoundingMode.HALF_UP;

import dev.suffice.api.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Figures for people: with units, no more digits than they carry, the same in every locale. Units
 * are set off by a no-break space.
 */
public final class Figures {
  /** What stands where there is no figure. */
  public static final String NONE = "–";

  private static final String SPACE = "\u00a0";
  private static final String MINUS = "\u2212";
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

  /** Milliseconds below which digits are noise. */
  private static final double SHORTEST = 0.1;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Figures() {}

  /** A share such as {@code 93.1 %}, with the decimal that all measured shares have. */
  public static String share(double share) {
    return share(share, HALF_UP);
  }

  /** A share with one decimal, rounded to the side that promises less if it is a bound. */
  public static String share(double share, RoundingMode rounding) {
    return share(share, 1, rounding);
  }

  /** A share such as {@code 93 %}. */
  public static String share(double share, int decimals) {
    return share(share, decimals, HALF_UP);
  }

  private static String share(double share, int decimals, RoundingMode rounding) {
    return scaled(share, HUNDRED, decimals, rounding) + SPACE + "%";
  }

  /** A level that somebody stated, with the digits it has: {@code 95 %}, {@code 99.5 %}. */
  public static String level(double share) {
    return level(BigDecimal.valueOf(share));
  }

  /** A level that somebody stated, with the digits it has. */
  public static String level(BigDecimal share) {
    return plain(share.movePointRight(2).stripTrailingZeros()) + SPACE + "%";
  }

  /** A difference of shares such as {@code −1.2 points}. */
  public static String points(double difference, RoundingMode rounding) {
    return scaled(difference, HUNDRED, 1, rounding) + SPACE + "points";
  }

  /** Dollars: whole from 100 on, cents from 1 on, two significant digits below. */
  public static String money(Money money) {
    return money(money, HALF_UP);
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

  /** What is paid a month or in all: fractions of a cent say nothing. */
  public static String bill(Money money) {
    BigDecimal usd = money.usd();
    if (usd.signum() <= 0 || usd.compareTo(BigDecimal.ONE) >= 0) {
      return money(money);
    }
    return usd.compareTo(CENT) < 0 ? "<" + SPACE + "$0.01" : "$" + usd.setScale(2, HALF_UP);
  }

  /** A price that somebody stated, with the digits it has and at least cents. */
  public static String price(Money money) {
    BigDecimal usd = money.usd().stripTrailingZeros();
    return usd.signum() == 0 ? "$0" : "$" + grouped(usd.scale() < 2 ? usd.setScale(2) : usd);
  }

  /** A time such as {@code 412 ms}, {@code 1.24 s} or {@code 2 min 5 s}. */
  public static String duration(Duration time) {
    return milliseconds(time.toNanos() / 1e6, HALF_UP);
  }

  /**
   * A time given in milliseconds, rounded as told; two or three significant digits, none below a
   * tenth of a millisecond.
   */
  public static String milliseconds(double milliseconds, RoundingMode rounding) {
    if (!Double.isFinite(milliseconds)) {
      return infinite(milliseconds);
    }
    if (milliseconds > 0 && milliseconds < SHORTEST) {
      return "<" + SPACE + SHORTEST + SPACE + "ms";
    }
    BigDecimal exact = new BigDecimal(milliseconds).setScale(9, HALF_UP);
    BigDecimal time =
        milliseconds < 10 ? exact.round(new MathContext(2, rounding)) : exact.setScale(0, rounding);
    if (time.compareTo(THOUSAND) < 0) {
      return plain(time.signum() == 0 ? BigDecimal.ZERO : time) + SPACE + "ms";
    }
    BigDecimal seconds = exact.movePointLeft(3).round(new MathContext(3, rounding));
    return seconds.compareTo(MINUTE) < 0
        ? plain(seconds) + SPACE + "s"
        : minutes(exact.movePointLeft(3).setScale(0, rounding).longValueExact());
  }

  private static String minutes(long seconds) {
    return seconds / 60 + SPACE + "min " + seconds % 60 + SPACE + "s";
  }

  /** A count such as {@code 200,000}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A score in [0, 1] such as {@code 0.83}; whole scores without decimals. */
  public static String score(double score) {
    return new BigDecimal(score)
        .setScale(2, HALF_UP)
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

  /** A bound without an end. */
  public static String infinite(double value) {
    return value < 0 ? MINUS + "∞" : "∞";
  }

  private static String scaled(
      double value, BigDecimal factor, int decimals, RoundingMode rounding) {
    if (!Double.isFinite(value)) {
      return infinite(value);
    }
    BigDecimal exact = new BigDecimal(value).multiply(factor);
    BigDecimal tidy = exact.setScale(9, HALF_UP).setScale(decimals, rounding);
    return (tidy.signum() < 0 ? MINUS : "") + tidy.abs().toPlainString();
  }

  private static BigDecimal cents(BigDecimal usd, RoundingMode rounding) {
    BigDecimal cents = usd.setScale(2, rounding);
    if (cents.compareTo(HUNDRED) >= 0) {
      return usd.setScale(0, rounding);
    }
    if (usd.compareTo(BigDecimal.ONE) >= 0) {
      return cents;
    }
    BigDecimal rounded = usd.round(new MathContext(2, rounding));
    return rounded.setScale(Math.max(2, rounded.scale() - rounded.precision() + 2));
  }

  private static String grouped(BigDecimal number) {
    return number.abs().compareTo(THOUSAND) < 0
        ? plain(number)
        : String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
  }

  private static String plain(BigDecimal number) {
    return (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
  }
}
