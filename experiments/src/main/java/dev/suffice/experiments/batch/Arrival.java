package dev.suffice.experiments.batch;

import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What came for one request: an answer or a failure. The approach that takes it first is the one
 * that it was made for; others find it again. Safe for any thread.
 */
final class Arrival {
  private final Optional<Generation> generation;
  private final Optional<RuntimeException> failure;
  private final Optional<Usage> usage;
  private final AtomicReference<String> taker = new AtomicReference<>();

  private Arrival(
      Optional<Generation> generation, Optional<RuntimeException> failure, Optional<Usage> usage) {
    this.generation = generation;
    this.failure = failure;
    this.usage = usage;
  }

  static Arrival of(Generation made) {
    return new Arrival(Optional.of(made), Optional.empty(), Optional.of(made.usage()));
  }

  static Arrival of(ModelFaultException fault) {
    return new Arrival(Optional.empty(), Optional.of(fault), fault.usage());
  }

  static Arrival of(AnswerFailureException failure) {
    return new Arrival(Optional.empty(), Optional.of(failure), failure.usage());
  }

  Optional<Generation> generation() {
    return generation;
  }

  /** What it used; absent: nobody knows. */
  Optional<Usage> usage() {
    return usage;
  }

  /** Whether it was made for this approach. */
  boolean isFor(String approach) {
    taker.compareAndSet(null, approach);
    return approach.equals(taker.get());
  }

  /**
   * The answer.
   *
   * @throws ModelFaultException when the surroundings failed
   * @throws AnswerFailureException when the model failed
   */
  Generation take() {
    if (failure.isPresent()) {
      throw failure.get();
    }
    return generation.orElseThrow();
  }
}
