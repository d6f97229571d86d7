package dev.suffice.providers.langchain4j;

import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What is the same for all requests to one model.
 *
 * @param vendor who is called, as people are told
 * @param keys what no message may repeat
 * @param extra parameters added to every request's body
 * @param timeout longest time from sending a request to the end of its answer
 */
record Endpoint(String vendor, List<Secret> keys, VendorParameters extra, Duration timeout) {
  Endpoint {
    Objects.requireNonNull(vendor, "vendor");
    keys = List.copyOf(keys);
    Objects.requireNonNull(extra, "extra");
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout must be positive: " + timeout);
    }
  }

  /** A foreign text without the keys. */
  String hidden(String foreign) {
    String hidden = foreign;
    for (Secret key : keys) {
      hidden = key.hideIn(hidden);
    }
    return hidden;
  }
}
