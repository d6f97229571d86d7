package dev.suffice.api.trial;

import dev.suffice.api.model.Retries;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * One request to an application, as far as it may have been billed.
 *
 * @param application its name
 * @param told what it cost by the application's own account; absent: it did not tell
 * @param usage tokens it took, likewise
 * @param retries the tries before it, if any
 */
public record Purchase(
    String application, Optional<Money> told, Optional<Usage> usage, Optional<Retries> retries) {
  public Purchase {
    Objects.requireNonNull(application, "application");
    Objects.requireNonNull(told, "told");
    Objects.requireNonNull(usage, "usage");
    Objects.requireNonNull(retries, "retries");
  }

  /** A request that was made once, of which no tokens are known. */
  public Purchase(String application, Optional<Money> told) {
    this(application, told, Optional.empty(), Optional.empty());
  }
}
