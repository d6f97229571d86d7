package dev.suffice.experiments.meter;

import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Purchase;
import dev.suffice.api.trial.SentPrompt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Work that may have failed, with what it took either way. */
public final class Attempt<T> {
  private final Measured<T> measured;
  private final Optional<RuntimeException> failure;

  private Attempt(Measured<T> measured, Optional<RuntimeException> failure) {
    this.measured = measured;
    this.failure = failure;
  }

  static <T> Attempt<T> succeeded(Measured<T> measured) {
    return new Attempt<>(measured, Optional.empty());
  }

  static <T> Attempt<T> failed(RuntimeException failure, Measured<T> measured) {
    return new Attempt<>(measured, Optional.of(failure));
  }

  public Optional<RuntimeException> failure() {
    return failure;
  }

  /**
   * The result.
   *
   * @throws IllegalStateException when the work failed
   */
  public T result() {
    if (failure.isPresent()) {
      throw new IllegalStateException("The work failed", failure.get());
    }
    return measured.result();
  }

  public List<ModelCall> calls() {
    return measured.calls();
  }

  public List<Purchase> purchases() {
    return measured.purchases();
  }

  public List<SentPrompt> prompts() {
    return measured.prompts();
  }

  public Duration time() {
    return measured.time();
  }

  Measured<T> measured() {
    return measured;
  }
}
