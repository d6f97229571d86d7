package dev.suffice.api.tuning;

import java.util.Objects;
import java.util.Optional;

/**
 * Examples that a service has.
 *
 * @param training what the service calls the examples to learn from
 * @param validation what it calls those to watch by; absent where there are none
 */
public record UploadedData(String training, Optional<String> validation) {
  public UploadedData {
    Objects.requireNonNull(validation, "validation");
    if (training.isBlank()) {
      throw new IllegalArgumentException("What was uploaded has a name");
    }
  }
}
