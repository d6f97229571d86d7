package dev.suffice.providers.openai;

import dev.suffice.api.model.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a protocol of OpenAI's kind is spoken.
 *
 * @param vendor what it is called in messages
 * @param base address with its version, such as {@code https://api.openai.com/v1}
 * @param key absent: none is sent
 * @param keyForm how the key is sent
 * @param timeout longest time of one request; files may take longer: ten minutes to come, a second
 *     for each 100,000 bytes to go
 */
record Server(String vendor, URI base, Optional<Secret> key, KeyForm keyForm, Duration timeout) {
  /** The header that holds the key. */
  enum KeyForm {
    /** {@code Authorization: Bearer KEY}. */
    BEARER,
    /** {@code api-key: KEY}, as Azure's documents have it. */
    API_KEY,
    /** As {@link #BEARER}, and it ends after some time. */
    ACCESS_TOKEN
  }

  Server {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(keyForm, "keyForm");
    if (!"http".equals(base.getScheme()) && !"https".equals(base.getScheme())) {
      throw new IllegalArgumentException("Not an address of a server: " + base);
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout must be positive: " + timeout);
    }
  }

  /** One that takes its key as OpenAI does. */
  Server(String vendor, URI base, Optional<Secret> key, Duration timeout) {
    this(vendor, base, key, KeyForm.BEARER, timeout);
  }

  /** OpenAI's, or one that is taken for it. */
  Server(URI base, Optional<Secret> key, Duration timeout) {
    this("openai", base, key, timeout);
  }

  /**
   * The address of something.
   *
   * @param path without a slash at its start; may have a query
   */
  URI at(String path) {
    String home = base.toString();
    return URI.create((home.endsWith("/") ? home : home + "/") + path);
  }
}
