package dev.suffice.cli.sandbox;

import dev.suffice.api.sandbox.Latency;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads distributions of latencies: {@code 20 ms}, {@code 10 ms to 50 ms}, {@code median 300 ms p95
 * 900 ms}.
 */
public final class Latencies implements ITypeConverter<Latency> {
  private static final Pattern UNIFORM = Pattern.compile("(.+?)\\s+to\\s+(.+)");
  private static final Pattern LOG_NORMAL = Pattern.compile("median\\s+(.+?),?\\s+p95\\s+(.+)");

  private final Times times = new Times();

  @Override
  public Latency convert(String text) {
    try {
      return latency(text.strip());
    } catch (IllegalArgumentException nonsense) {
      throw new TypeConversionException(nonsense.getMessage());
    } catch (TypeConversionException unreadable) {
      throw new TypeConversionException(
          "'%s' is no latency; write 20 ms, or 10 ms to 50 ms, or median 300 ms p95 900 ms"
              .formatted(text));
    }
  }

  private Latency latency(String text) {
    Matcher uniform = UNIFORM.matcher(text);
    if (uniform.matches()) {
      return new Latency.Uniform(time(uniform.group(1)), time(uniform.group(2)));
    }
    Matcher logNormal = LOG_NORMAL.matcher(text);
    if (logNormal.matches()) {
      return new Latency.LogNormal(time(logNormal.group(1)), time(logNormal.group(2)));
    }
    return new Latency.Fixed(time(text));
  }

  private Duration time(String text) {
    return times.convert(text);
  }
}
