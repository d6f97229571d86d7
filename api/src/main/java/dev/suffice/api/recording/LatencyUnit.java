package dev.suffice.api.recording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the numbers of a latency column count. */
public enum LatencyUnit {
  MS("1000000", "ms", "millis", "milliseconds"),
  S("1000000000", "s", "sec", "secs", "seconds");

  private final BigDecimal nanoseconds;
  private final List<String> endings;

  LatencyUnit(String nanoseconds, String... endings) {
    this.nanoseconds = new BigDecimal(nanoseconds);
    this.endings = List.of(endings);
  }

  /** The unit that a column such as {@code latency_ms} or {@code seconds} names at its end. */
  static Optional<LatencyUnit> of(String column) {
    String[] words = column.toLowerCase(Locale.ROOT).split("[^a-z]+", -1);
    String last = words[words.length - 1];
    return Arrays.stream(values()).filter(unit -> unit.endings.contains(last)).findFirst();
  }

  /**
   * @throws ArithmeticException when it is longer than 292 years
   */
  Duration duration(BigDecimal number) {
    return Duration.ofNanos(
        number.multiply(nanoseconds).setScale(0, RoundingMode.HALF_EVEN).longValueExact());
  }
}
