package dev.suffice.api.trial;

import dev.suffice.api.model.Retries;
import dev.suffice.api.money.Money;
import dev.suffice.api.task.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One approach answering one example once.
 *
 * @param repetition from 0
 * @param calls every model call it took, in order
 * @param latency from the question to the answer, our own queues excluded, replayed work at its
 *     original time; absent for an answer made elsewhere whose latency nobody wrote down
 * @param purchases every request to an application it took, in order
 */
public record Trial(
    String approach,
    String exampleId,
    int repetition,
    Outcome outcome,
    List<ModelCall> calls,
    Optional<Duration> latency,
    List<Purchase> purchases) {
  public Trial {
    Objects.requireNonNull(approach, "approach");
    Objects.requireNonNull(exampleId, "exampleId");
    Objects.requireNonNull(outcome, "outcome");
    calls = List.copyOf(calls);
    purchases = List.copyOf(purchases);
    if (repetition < 0 || latency.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException("Not a trial: %s, %s".formatted(repetition, latency));
    }
  }

  /** A trial that asked models only. */
  public Trial(
      String approach,
      String exampleId,
      int repetition,
      Outcome outcome,
      List<ModelCall> calls,
      Optional<Duration> latency) {
    this(approach, exampleId, repetition, outcome, calls, latency, List.of());
  }

  /** A trial that was timed. */
  public Trial(
      String approach,
      String exampleId,
      int repetition,
      Outcome outcome,
      List<ModelCall> calls,
      Duration latency) {
    this(approach, exampleId, repetition, outcome, calls, Optional.of(latency));
  }

  /** The latency without tries that failed and the pauses after them. */
  public Optional<Duration> firstTryLatency() {
    Duration lost = tried().map(Retries::time).reduce(Duration.ZERO, Duration::plus);
    return latency.map(all -> all.compareTo(lost) < 0 ? Duration.ZERO : all.minus(lost));
  }

  /** How many tries of its calls and requests failed before others succeeded. */
  public int retries() {
    int retries = 0;
    for (ModelCall call : calls) {
      retries += call.retries().isPresent() ? call.retries().get().count() : 0;
    }
    for (Purchase purchase : purchases) {
      retries += purchase.retries().isPresent() ? purchase.retries().get().count() : 0;
    }
    return retries;
  }

  private Stream<Retries> tried() {
    return Stream.concat(
        calls.stream().flatMap(call -> call.retries().stream()),
        purchases.stream().flatMap(purchase -> purchase.retries().stream()));
  }

  /** What is known of an answer that was made elsewhere. */
  public Optional<Recorded> recorded() {
    return outcome instanceof Outcome.Answered answered
        ? answered.answer().recorded()
        : Optional.empty();
  }

  /** The cost that was recorded with the answer; absent for answers made here. */
  public Optional<Money> recordedCost() {
    return recorded().flatMap(Recorded::usd).map(Money::new);
  }
}
