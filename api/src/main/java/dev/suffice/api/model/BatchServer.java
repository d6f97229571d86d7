package dev.suffice.api.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Where batches of requests can be handed in.
 *
 * @param address with its version, such as {@code https://api.openai.com/v1}
 * @param key absent: none is sent
 */
public record BatchServer(String address, Optional<Secret> key) {
  public BatchServer {
    if (address.isBlank()) {
      throw new IllegalArgumentException("A server needs an address");
    }
    Objects.requireNonNull(key, "key");
  }
}
