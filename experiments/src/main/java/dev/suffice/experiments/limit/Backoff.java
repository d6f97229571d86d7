package dev.suffice.experiments.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to pause before the next try: a random time below a ceiling that doubles with each, from
 * half a second to half a minute ("full jitter": Brooker, Exponential Backoff and Jitter, AWS
 * Architecture Blog, 2015). What the server asks for comes before that, so that those it asked for
 * the same do not all come back at once.
 */
record Backoff(RandomGenerator random) {
  private static final long FIRST_MILLIS = 500;
  private static final long LONGEST_MILLIS = 30_000;

  /**
   * @param failed tries that failed so far; at least 1
   */
  Duration before(int failed, Optional<Duration> asked) {
    long ceiling = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(failed - 1, 20));
    var jitter = Duration.ofNanos(random.nextLong(1, ceiling * 1_000_000));
    return asked.map(jitter::plus).orElse(jitter);
  }
}
