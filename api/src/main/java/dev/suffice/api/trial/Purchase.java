package dev.suffice.api.trial;

import dev.suffice.api.money.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * One request to an application, as far as it may have been billed.
 *
 * @param application its name
 * @param told what it cost by the application's own account; absent: it costs what is declared
 */
public record Purchase(String application, Optional<Money> told) {
  public Purchase {
    Objects.requireNonNull(application, "application");
    Objects.requireNonNull(told, "told");
  }
}
