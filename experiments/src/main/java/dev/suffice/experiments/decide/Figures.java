package dev.suffice.experiments.decide;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.RequirementResult.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/** Figures as people read them, the same in every locale. */
final class Figures {
  /** Drops the noise of binary fractions before a bound is rounded to its safe side. */
  private static final MathContext NOISE_FREE = new MathContext(12);

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private Figures() {}

  static String value(Unit unit, double value) {
    return value(unit, value, RoundingMode.HALF_UP);
  }

  /** Rounded down, for lower bounds. */
  static String floor(Unit unit, double value) {
    return value(unit, value, RoundingMode.FLOOR);
  }

  /** Rounded up, for upper bounds. */
  static String ceiling(Unit unit, double value) {
    return value(unit, value, RoundingMode.CEILING);
  }

  static String percent(double share) {
    return value(Unit.SHARE, share);
  }

  /** A share that somebody wrote, without needless zeros: 5 %. */
  static String share(double share) {
    BigDecimal percent = new BigDecimal(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    return percent.stripTrailingZeros().toPlainString() + " %";
  }

  static String latency(Duration latency) {
    return value(Unit.MILLISECONDS, latency.toNanos() / 1e6);
  }

  static String money(Money amount) {
    return dollars(amount.usd(), RoundingMode.HALF_UP);
  }

  /** What is paid a month or in all: fractions of a cent say nothing. */
  static String bill(Money amount) {
    BigDecimal usd = amount.usd();
    if (usd.signum() <= 0 || usd.compareTo(BigDecimal.ONE) >= 0) {
      return money(amount);
    }
    return usd.compareTo(CENT) < 0
        ? "less than $0.01"
        : "$" + usd.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  static String count(long number) {
    return pattern("#,##0").format(number);
  }

  /** To two significant digits, for figures that are rough anyway. */
  static String about(long number) {
    return count(rough(number));
  }

  /** The same figure wherever it is told. */
  static OptionalLong rough(OptionalLong number) {
    return number.isPresent() ? OptionalLong.of(rough(number.getAsLong())) : number;
  }

  private static long rough(long number) {
    return new BigDecimal(number).round(new MathContext(2)).longValue();
  }

  static String quoted(String id) {
    return "`" + id + "`";
  }

  private static String value(Unit unit, double value, RoundingMode mode) {
    BigDecimal exact = new BigDecimal(value).round(NOISE_FREE);
    return switch (unit) {
      case SHARE -> fixed(exact.movePointRight(2), 1, mode) + " %";
      case DIFFERENCE -> fixed(exact.movePointRight(2), 1, mode) + " points";
      case MILLISECONDS -> duration(exact, mode);
      case USD -> dollars(exact, mode);
    };
  }

  private static String duration(BigDecimal milliseconds, RoundingMode mode) {
    if (milliseconds.compareTo(BigDecimal.valueOf(1_000)) >= 0) {
      boolean many = milliseconds.compareTo(BigDecimal.valueOf(10_000)) >= 0;
      return fixed(milliseconds.movePointLeft(3), many ? 1 : 2, mode) + " s";
    }
    boolean small = milliseconds.compareTo(BigDecimal.TEN) < 0;
    return fixed(milliseconds, small ? 1 : 0, mode) + " ms";
  }

  /** Whole dollars from ten up, cents from one, two significant digits below. */
  private static String dollars(BigDecimal amount, RoundingMode mode) {
    if (amount.signum() < 0) {
      return "-" + dollars(amount.negate(), mode);
    }
    if (amount.signum() == 0) {
      return "$0";
    }
    if (amount.compareTo(BigDecimal.ONE) >= 0) {
      boolean whole = amount.compareTo(BigDecimal.TEN) >= 0;
      return "$" + pattern(whole ? "#,##0" : "0.00").format(amount.setScale(whole ? 0 : 2, mode));
    }
    return "$" + amount.round(new MathContext(2, mode)).toPlainString();
  }

  private static String fixed(BigDecimal number, int decimals, RoundingMode mode) {
    BigDecimal rounded = number.setScale(decimals, mode);
    return (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString();
  }

  private static DecimalFormat pattern(String pattern) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
  }
}
