package dev.suffice.cli;

import dev.suffice.api.model.Secret;
import dev.suffice.api.money.Money;
import dev.suffice.api.sandbox.Fault;
import dev.suffice.api.sandbox.FaultRates;
import dev.suffice.api.sandbox.Latency;
import dev.suffice.api.sandbox.RateLimits;
import dev.suffice.api.sandbox.SandboxOptions;
import dev.suffice.api.sandbox.SandboxPrices;
import dev.suffice.api.sandbox.StubAnswer;
import dev.suffice.api.sandbox.TrainingCourse;
import dev.suffice.api.sandbox.TrainingFault;
import dev.suffice.cli.sandbox.Faults;
import dev.suffice.cli.sandbox.Latencies;
import dev.suffice.cli.sandbox.Rates;
import dev.suffice.cli.sandbox.Times;
import dev.suffice.cli.sandbox.TrainingFaults;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How a sandbox is to behave. */
final class SandboxArguments {
  @ArgGroup(validate = false, order = 1, heading = "%nWhere it listens:%n")
  private Place place = new Place();

  @ArgGroup(validate = false, order = 2, heading = "%nWhat it lets happen:%n")
  private Traffic traffic = new Traffic();

  @ArgGroup(
      validate = false,
      order = 3,
      heading = "%nWhat it charges, in USD per million tokens:%n")
  private Charges charges = new Charges();

  @ArgGroup(validate = false, order = 4, heading = "%nHow it trains:%n")
  private Tuning tuning = new Tuning();

  @ArgGroup(validate = false, order = 5, heading = "%nWhat it serves and keeps:%n")
  private Serving serving = new Serving();

  private static final class Place {
    @Option(
        names = "--port",
        paramLabel = "PORT",
        defaultValue = "8484",
        description = "8484 by default; 0 takes one that is free.")
    private int port;

    @Option(
        names = "--address",
        paramLabel = "ADDRESS",
        defaultValue = "127.0.0.1",
        description = "127.0.0.1 by default, which only this machine can reach.")
    private InetAddress address;

    @Option(
        names = "--api-key",
        paramLabel = "KEY",
        description = "Refuse whoever does not send this key. None is asked for by default.")
    private Optional<String> key = Optional.empty();
  }

  private static final class Traffic {
    @Option(
        names = "--latency",
        paramLabel = "TIME",
        defaultValue = "0 ms",
        converter = Latencies.class,
        description =
            "How long answers take at least: \"20 ms\", \"10 ms to 50 ms\" or, log-normal, \"median"
                + " 300 ms p95 900 ms\".")
    private Latency latency;

    @Option(
        names = "--requests-per-minute",
        paramLabel = "N",
        description = "Refuse more with 429, and say when to come back.")
    private Optional<Long> requests = Optional.empty();

    @Option(names = "--tokens-per-minute", paramLabel = "N", description = "The same for tokens.")
    private Optional<Long> tokens = Optional.empty();

    @Option(
        names = "--faults",
        paramLabel = "RATE",
        defaultValue = "0%",
        converter = Rates.class,
        description = "So many requests fail, such as 20%%, by all kinds of faults alike.")
    private double faults;

    @Option(
        names = "--fault",
        paramLabel = "KIND=RATE",
        mapFallbackValue = Option.NULL_VALUE,
        converter = {Faults.class, Rates.class},
        description =
            "The rate of one kind: too-many-requests, too-many-requests-date, server-error,"
                + " unavailable, dropped, half-body, invalid-json, wrong-content-type or stalled."
                + " May be given several times.")
    private Map<Fault, Double> fault = new LinkedHashMap<>();

    @Option(
        names = "--seed",
        paramLabel = "N",
        defaultValue = "1",
        description =
            "Of latencies and faults: with the same seed the same requests meet the same. 1 by"
                + " default.")
    private long seed;
  }

  private static final class Charges {
    @Option(
        names = "--input-price",
        paramLabel = "USD",
        defaultValue = "0.10",
        description = "Input of chats; 0.10 by default.")
    private BigDecimal input;

    @Option(
        names = "--output-price",
        paramLabel = "USD",
        defaultValue = "0.40",
        description = "Output of chats; 0.40 by default.")
    private BigDecimal output;

    @Option(
        names = "--embedding-price",
        paramLabel = "USD",
        defaultValue = "0.02",
        description = "Input of embeddings; 0.02 by default.")
    private BigDecimal embedding;

    @Option(
        names = "--batch-discount",
        paramLabel = "RATE",
        defaultValue = "50%",
        converter = Rates.class,
        description = "What batches cost less; 50%% by default.")
    private double discount;
  }

  private static final class Tuning {
    @Option(
        names = "--training-price",
        paramLabel = "USD",
        defaultValue = "3",
        description = "Per million tokens and epoch; 3 by default.")
    private BigDecimal price;

    @Option(
        names = "--tuned-ready-after",
        paramLabel = "TIME",
        defaultValue = "0 s",
        converter = Times.class,
        description = "How long after its job a tuned model answers; at once by default.")
    private Duration readyAfter;

    @Option(
        names = "--training-fault",
        paramLabel = "KIND",
        converter = TrainingFaults.class,
        description =
            "What becomes of every job: quota, file-rejected, stuck, cancelled, failed,"
                + " base-retired or model-vanishes. They succeed by default.")
    private Optional<TrainingFault> fault = Optional.empty();

    private TrainingCourse course() {
      return new TrainingCourse(new Money(price), readyAfter, fault);
    }
  }

  private static final class Serving {
    @Option(
        names = "--stub-answer",
        paramLabel = "TEXT",
        defaultValue = "ok",
        description = "What the model stub always answers; ok by default.")
    private String answer;

    @Option(
        names = "--stub-input-tokens",
        paramLabel = "N",
        defaultValue = "100",
        description = "What it counts for a prompt; 100 by default.")
    private long inputTokens;

    @Option(
        names = "--stub-output-tokens",
        paramLabel = "N",
        defaultValue = "1",
        description = "What it counts for its answer; 1 by default.")
    private long outputTokens;

    @Option(
        names = "--batch-time",
        paramLabel = "TIME",
        defaultValue = "1 s",
        converter = Times.class,
        description = "How long a batch takes at least; 1 s by default.")
    private Duration batchTime;

    @Option(
        names = "--shutdown-date",
        paramLabel = "MODEL=DATE",
        description = "When a model is said to end, such as reader=2027-01-14.")
    private Map<String, LocalDate> shutdownDates = new LinkedHashMap<>();

    @Option(
        names = "--ledger",
        paramLabel = "FILE",
        description = "Append a line of JSON per request to this file.")
    private Optional<Path> ledger = Optional.empty();
  }

  /**
   * All of it.
   *
   * @throws IllegalArgumentException when something makes no sense; the message says what
   */
  SandboxOptions options() {
    return new SandboxOptions(
        place.address,
        place.port,
        place.key.map(Secret::new),
        traffic.seed,
        traffic.latency,
        new RateLimits(limit(traffic.requests), limit(traffic.tokens)),
        FaultRates.mixed(traffic.faults, traffic.fault),
        SandboxPrices.of(
            new Money(charges.input),
            new Money(charges.output),
            new Money(charges.embedding),
            BigDecimal.ONE.subtract(BigDecimal.valueOf(charges.discount))),
        new StubAnswer(serving.answer, serving.inputTokens, serving.outputTokens),
        serving.batchTime,
        tuning.course(),
        serving.shutdownDates,
        serving.ledger);
  }

  private static OptionalLong limit(Optional<Long> given) {
    return given.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }
}
