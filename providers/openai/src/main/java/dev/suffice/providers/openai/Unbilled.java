package dev.suffice.providers.openai;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import java.util.Optional;
import java.util.function.Supplier;

/** Requests that cost nothing and begin nothing, whatever became of them. */
final class Unbilled {
  private Unbilled() {}

  /** What is answered, or its fault, after which nothing is billed. */
  static <T> T of(Supplier<T> asked) {
    try {
      return asked.get();
    } catch (TransientFaultException passing) {
      throw new TransientFaultException(
          passing.getMessage(),
          Optional.of(Usage.NONE),
          passing,
          passing.overloaded(),
          passing.retryAfter());
    } catch (ModelFaultException fault) {
      throw new ModelFaultException(fault.getMessage(), Optional.of(Usage.NONE), fault);
    }
  }
}
