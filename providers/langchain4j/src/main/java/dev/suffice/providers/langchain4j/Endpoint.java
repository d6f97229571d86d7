package dev.suffice.providers.langchain4j;

import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What is the same for all requests to one model.
 *
 * @param vendor who is called, as people are told
 * @param key what no message may repeat
 * @param extra parameters added to every request's body
 * @param timeout longest time from sending a request to the end of its answer
 */
record Endpoint(String vendor, Optional<Secret> key, VendorParameters extra, Duration timeout) {
  Endpoint {
    Objects.requireNonNull(vendor, "vendor");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(extra, "extra");
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout must be positive: " + timeout);
    }
  }
}
