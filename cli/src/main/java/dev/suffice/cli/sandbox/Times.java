package dev.suffice.cli.sandbox;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads times with their units: {@code 20 ms}, {@code 1.5 s}, {@code 2 min}. */
public final class Times implements ITypeConverter<Duration> {
  private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|min|h)?");
  private static final BigDecimal NANOS_PER_MILLI = BigDecimal.valueOf(1_000_000);
  private static final Map<String, BigDecimal> MILLIS =
      Map.of(
          "ms", BigDecimal.ONE,
          "s", BigDecimal.valueOf(1_000),
          "min", BigDecimal.valueOf(60_000),
          "h", BigDecimal.valueOf(3_600_000));

  @Override
  public Duration convert(String text) {
    Matcher time = TIME.matcher(text.strip());
    boolean zero = time.matches() && new BigDecimal(time.group(1)).signum() == 0;
    if (!time.matches() || (time.group(2) == null && !zero)) {
      throw new TypeConversionException(
          "'%s' is no time; write a number and a unit, such as 20 ms, 1.5 s or 2 min"
              .formatted(text));
    }
    BigDecimal unit = zero ? BigDecimal.ONE : MILLIS.get(time.group(2));
    return Duration.ofNanos(
        new BigDecimal(time.group(1)).multiply(unit).multiply(NANOS_PER_MILLI).longValue());
  }
}
