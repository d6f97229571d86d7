package dev.suffice.api.experiment;

import dev.suffice.api.model.BatchServer;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.money.Price;
import dev.suffice.api.money.TokenPrice;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A declared model.
 *
 * @param name what approaches call it
 * @param provider the {@code provider:} word
 * @param options the provider's own record
 * @param retires the day the vendor stops serving it, where that is known
 * @param pinned whether this very version is wanted, so that no cheaper successor may take over
 * @param limits how fast it may be called
 */
public record ModelSpec(
    String name,
    String provider,
    ModelOptions options,
    Price price,
    Optional<LocalDate> retires,
    boolean pinned,
    CallLimits limits) {
  public ModelSpec {
    if (name.isBlank() || provider.isBlank()) {
      throw new IllegalArgumentException("A model needs a name and a provider");
    }
    if (!(options instanceof Record)) {
      throw new IllegalArgumentException("Model options must be a record: " + options);
    }
    Objects.requireNonNull(price, "price");
    Objects.requireNonNull(retires, "retires");
    Objects.requireNonNull(limits, "limits");
  }

  /** A model that may be called as fast as its server bears. */
  public ModelSpec(
      String name,
      String provider,
      ModelOptions options,
      Price price,
      Optional<LocalDate> retires,
      boolean pinned) {
    this(name, provider, options, price, retires, pinned, CallLimits.NONE);
  }

  /** A model that is not pinned. */
  public ModelSpec(
      String name,
      String provider,
      ModelOptions options,
      Price price,
      Optional<LocalDate> retires) {
    this(name, provider, options, price, retires, false);
  }

  /** The same, of which it is known that its vendor stops serving it on a day. */
  public ModelSpec retiring(LocalDate day) {
    return new ModelSpec(name, provider, options, price, Optional.of(day), pinned);
  }

  /** What the model does, by its options. */
  public ModelKind kind() {
    return options.kind();
  }

  /** Where it can be asked in batches that are paid by the token; absent: it cannot. */
  public Optional<BatchServer> batches() {
    return kind() == ModelKind.LANGUAGE_MODEL && price instanceof TokenPrice
        ? options.batches()
        : Optional.empty();
  }

  /** The same at the price of calls that can wait. */
  public ModelSpec whenWaiting() {
    return new ModelSpec(name, provider, options, price.whenWaiting(), retires, pinned);
  }
}
