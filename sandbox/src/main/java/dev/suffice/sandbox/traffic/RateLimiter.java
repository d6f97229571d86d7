package dev.suffice.sandbox.traffic;

import dev.suffice.api.sandbox.RateLimits;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Lets so many requests and tokens pass in a minute. Safe for any thread. */
public final class RateLimiter {
  private final Map<String, TokenBucket> buckets = new LinkedHashMap<>();

  /**
   * @param nanoClock monotonic time in nanoseconds
   */
  public RateLimiter(RateLimits limits, LongSupplier nanoClock) {
    limits
        .requests()
        .ifPresent(limit -> buckets.put("requests", new TokenBucket(limit, nanoClock)));
    limits.tokens().ifPresent(limit -> buckets.put("tokens", new TokenBucket(limit, nanoClock)));
  }

  /** Asks for one request of so many tokens, and takes them if it may pass. */
  public synchronized Admission admit(long tokens) {
    Optional<Admission.Refusal> refusal = refusal(tokens);
    if (refusal.isEmpty()) {
      buckets.forEach((what, bucket) -> bucket.take(amount(what, tokens)));
    }
    var headers = new LinkedHashMap<String, String>();
    buckets.forEach((what, bucket) -> tell(headers, what, bucket));
    return new Admission(headers, refusal);
  }

  private Optional<Admission.Refusal> refusal(long tokens) {
    for (Map.Entry<String, TokenBucket> entry : buckets.entrySet()) {
      TokenBucket bucket = entry.getValue();
      long amount = amount(entry.getKey(), tokens);
      if (!bucket.has(amount)) {
        return Optional.of(
            new Admission.Refusal(entry.getKey(), bucket.limit(), bucket.until(amount)));
      }
    }
    return Optional.empty();
  }

  private static long amount(String what, long tokens) {
    return what.equals("tokens") ? tokens : 1;
  }

  private static void tell(Map<String, String> headers, String what, TokenBucket bucket) {
    headers.put("x-ratelimit-limit-" + what, String.valueOf(bucket.limit()));
    headers.put("x-ratelimit-remaining-" + what, String.valueOf(bucket.remaining()));
    headers.put("x-ratelimit-reset-" + what, written(bucket.untilFull()));
  }

  /** As OpenAI writes it: {@code 120ms}, {@code 8.64s}, {@code 6m0s}. */
  static String written(Duration time) {
    if (time.toSeconds() < 1) {
      return time.toMillis() + "ms";
    }
    if (time.toMinutes() < 1) {
      return String.format(Locale.ROOT, "%.2fs", time.toMillis() / 1000.0);
    }
    return time.toMinutes() + "m" + time.toSecondsPart() + "s";
  }
}
