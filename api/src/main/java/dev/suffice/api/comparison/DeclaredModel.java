package dev.suffice.api.comparison;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A model as a run's file declared it.
 *
 * @param name what approaches call it
 * @param version what its provider calls it; absent where the provider has one model alone
 * @param priced the day of its price; absent where nobody dated it
 * @param retires the day its vendor stops serving it, as far as it was known then
 */
public record DeclaredModel(
    String name,
    String provider,
    Optional<String> version,
    Optional<LocalDate> priced,
    Optional<LocalDate> retires) {
  public DeclaredModel {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(priced, "priced");
    Objects.requireNonNull(retires, "retires");
  }
}
