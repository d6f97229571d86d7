package dev.suffice.api.sandbox;

import dev.suffice.api.model.Secret;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a sandbox behaves.
 *
 * @param address what it listens on
 * @param port from 0 to 65535; 0: any that is free
 * @param key what clients must send; absent: nothing is asked for
 * @param seed of faults and latencies: the same requests meet the same ones again, in whatever
 *     order they come
 * @param stub what the model {@code stub} always answers
 * @param batchTime least time from the creation of a batch to its end, and of a fine-tuning job in
 *     its queue; not negative
 * @param training how fine-tuning jobs go
 * @param shutdownDates when models are said to end, by their names
 * @param ledgerFile gets a line of JSON per request, appended; absent: none is written
 */
public record SandboxOptions(
    InetAddress address,
    int port,
    Optional<Secret> key,
    long seed,
    Latency latency,
    RateLimits limits,
    FaultRates faults,
    SandboxPrices prices,
    StubAnswer stub,
    Duration batchTime,
    TrainingCourse training,
    Map<String, LocalDate> shutdownDates,
    Optional<Path> ledgerFile) {
  private static final int LAST_PORT = 65_535;

  public SandboxOptions {
    Objects.requireNonNull(address, "address");
    if (port < 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("A port is from 0 to %s: %s".formatted(LAST_PORT, port));
    }
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(latency, "latency");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(faults, "faults");
    Objects.requireNonNull(prices, "prices");
    Objects.requireNonNull(stub, "stub");
    if (batchTime.isNegative()) {
      throw new IllegalArgumentException("A batch takes no negative time: " + batchTime);
    }
    Objects.requireNonNull(training, "training");
    shutdownDates = Map.copyOf(shutdownDates);
    Objects.requireNonNull(ledgerFile, "ledgerFile");
  }

  /** On loopback at any free port, without delays, limits or faults, at the usual prices. */
  public static SandboxOptions calm() {
    return new SandboxOptions(
        InetAddress.getLoopbackAddress(),
        0,
        Optional.empty(),
        1,
        Latency.NONE,
        RateLimits.NONE,
        FaultRates.NONE,
        SandboxPrices.USUAL,
        StubAnswer.USUAL,
        Duration.ZERO,
        TrainingCourse.USUAL,
        Map.of(),
        Optional.empty());
  }

  /** The same with faults. */
  public SandboxOptions with(FaultRates other, long otherSeed) {
    return with(other, otherSeed, batchTime, training);
  }

  /** The same, whose fine-tuning jobs go so. */
  public SandboxOptions with(TrainingCourse course) {
    return with(faults, seed, batchTime, course);
  }

  /** The same, whose batches take so long at least, and whose jobs are queued so long. */
  public SandboxOptions withBatchTime(Duration least) {
    return with(faults, seed, least, training);
  }

  private SandboxOptions with(
      FaultRates other, long otherSeed, Duration least, TrainingCourse course) {
    return new SandboxOptions(
        address,
        port,
        key,
        otherSeed,
        latency,
        limits,
        other,
        prices,
        stub,
        least,
        course,
        shutdownDates,
        ledgerFile);
  }
}
