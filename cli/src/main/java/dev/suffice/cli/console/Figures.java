package dev.suffice.cli.console;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
public final class Figures {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal SMALLEST = new BigDecimal("0.000001");

  private static final MathContext NOISE_FREE = new MathContext(12);

  private Figures() {}

  /** A whole number with separators: {@code 1,800}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A whole number with its unit: {@code 1 trial}, {@code 1,800 trials}. */
  public static String count(long number, String unit) {
    return count(number) + " " + unit + (number == 1 ? "" : "s");
  }

  /** A share of one: {@code 93.1 %}. */
  public static String percent(double share) {
    return tenths(share) + " %";
  }

  /** A level that somebody set, without needless digits: {@code 95 %}. */
  public static String level(double share) {
    BigDecimal percent = BigDecimal.valueOf(share).multiply(HUNDRED).stripTrailingZeros();
    return percent.toPlainString() + " %";
  }

  /** A share with its interval, the bounds rounded outwards: {@code 93.1 % [91.0, 94.9]}. */
  public static String percent(double share, double low, double high) {
    return "%s [%s, %s]"
        .formatted(
            percent(share), tenths(low, RoundingMode.FLOOR), tenths(high, RoundingMode.CEILING));
  }

  /**
   * A difference of shares in points with its interval, the bounds rounded outwards: {@code -1.2
   * [-3.0, 0.6]}.
   */
  public static String points(double difference, double low, double high) {
    return "%s [%s, %s]"
        .formatted(
            tenths(difference),
            tenths(low, RoundingMode.FLOOR),
            tenths(high, RoundingMode.CEILING));
  }

  /**
   * An amount of US dollars: {@code $1,234}, {@code $41.30}, {@code $0.0021}; never rounded to
   * nothing.
   */
  public static String dollars(BigDecimal usd) {
    if (usd.signum() < 0) {
      return "-" + dollars(usd.negate());
    }
    if (usd.signum() == 0) {
      return "$0";
    }
    if (usd.compareTo(SMALLEST) < 0) {
      return "<$0.000001";
    }
    if (usd.compareTo(BigDecimal.ONE) < 0) {
      return belowOne(usd.round(new MathContext(2, RoundingMode.HALF_UP)));
    }
    return String.format(Locale.ROOT, usd.compareTo(HUNDRED) < 0 ? "$%,.2f" : "$%,.0f", usd);
  }

  /**
   * A duration to about three digits: {@code 0.4 ms}, {@code 412 ms}, {@code 1.24 s}, {@code 30 s},
   * {@code 2 min 5 s}.
   */
  public static String time(Duration time) {
    if (time.toMinutes() == 0 && time.equals(time.truncatedTo(ChronoUnit.SECONDS))) {
      return time.toSeconds() + " s";
    }
    double milliseconds = time.toNanos() / 1e6;
    if (milliseconds < 9.95) {
      return String.format(Locale.ROOT, "%.1f ms", milliseconds);
    }
    if (milliseconds < 999.5) {
      return String.format(Locale.ROOT, "%.0f ms", milliseconds);
    }
    if (milliseconds < 9_995) {
      return String.format(Locale.ROOT, "%.2f s", milliseconds / 1e3);
    }
    if (milliseconds < 59_950) {
      return String.format(Locale.ROOT, "%.1f s", milliseconds / 1e3);
    }
    return minutes(Math.round(milliseconds / 1e3));
  }

  private static String minutes(long seconds) {
    long hours = seconds / 3600;
    long minutes = seconds / 60 % 60;
    return hours > 0
        ? "%s h %s min".formatted(hours, minutes)
        : "%s min %s s".formatted(minutes, seconds % 60);
  }

  private static String belowOne(BigDecimal usd) {
    int twoDigits = usd.scale() - usd.precision() + 2;
    return "$" + usd.setScale(Math.max(2, twoDigits)).toPlainString();
  }

  private static String tenths(double share) {
    return tenths(share, RoundingMode.HALF_UP);
  }

  /** Without the noise of binary fractions, which would move a figure that is round already. */
  private static String tenths(double share, RoundingMode rounding) {
    BigDecimal percent = new BigDecimal(share, NOISE_FREE).multiply(HUNDRED);
    return percent.setScale(1, rounding).toPlainString();
  }
}
