package dev.suffice.api.tuning;

import dev.suffice.api.money.Money;
import java.util.Objects;
import java.util.Optional;

/**
 * Examples that a service has.
 *
 * @param training what the service calls the examples to learn from
 * @param validation what it calls those to watch by; absent where there are none
 * @param price of the training by the service's own account; absent: it gives none beforehand
 */
public record UploadedData(String training, Optional<String> validation, Optional<Money> price) {
  public UploadedData {
    Objects.requireNonNull(price, "price");
    Objects.requireNonNull(validation, "validation");
    if (training.isBlank()) {
      throw new IllegalArgumentException("What was uploaded has a name");
    }
  }

  /** Of a service that does not say what the training will cost. */
  public UploadedData(String training, Optional<String> validation) {
    this(training, validation, Optional.empty());
  }
}
