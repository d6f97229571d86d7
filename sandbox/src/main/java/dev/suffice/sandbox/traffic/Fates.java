package dev.suffice.sandbox.traffic;

import dev.suffice.api.sandbox.FaultRates;
import dev.suffice.api.sandbox.Latency;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Draws what is in store for requests. It depends on the seed, on what a request says and on how
 * often it said so before, and not on the order of requests: so a run repeats, however many are
 * under way at once. Safe for any thread.
 */
public final class Fates {
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private final long seed;
  private final FaultRates faults;
  private final Latency latency;
  private final Map<Fingerprint, Integer> attempts = new ConcurrentHashMap<>();

  public Fates(long seed, FaultRates faults, Latency latency) {
    this.seed = seed;
    this.faults = faults;
    this.latency = latency;
  }

  /** What is in store for this request, this time. */
  public Fate next(Fingerprint request) {
    int attempt = attempts.merge(request, 1, Integer::sum);
    var random =
        new SplittableRandom(
            new SplittableRandom(request.bits() ^ (seed * GOLDEN_RATIO)).nextLong() + attempt);
    return new Fate(faults.draw(random), latency.sample(random));
  }

  /** How many different requests there were. */
  public long distinct() {
    return attempts.size();
  }
}
