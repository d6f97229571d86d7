package dev.suffice.strategies.external;

import dev.suffice.api.http.PlainAddress;
import dev.suffice.api.model.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What options may be; each refusal begins with the key it speaks of and repeats no secret. */
final class Rules {
  /** The word for a program that is asked whether it is there. */
  static final String PING = "ping";

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_AT_A_TIME = 1000;
  private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e]+");

  /** Headers that the client sets itself. */
  private static final Set<String> OURS =
      Set.of("connection", "content-length", "content-type", "expect", "host", "upgrade");

  private Rules() {}

  static void command(List<String> command) {
    if (!command.isEmpty() && command.get(0).isBlank()) {
      throw new IllegalArgumentException(
          "command: needs a program first, for example [python3, app.py]");
    }
  }

  /** An address without a password or a query, which would be stored with the file. */
  static void address(String key, String address) {
    if (PlainAddress.of(address).isEmpty()) {
      throw new IllegalArgumentException(
          key
              + ": an address such as http://127.0.0.1:9000/answer, without user, query or"
              + " fragment; secrets go into `headers`");
    }
  }

  static void headers(Map<String, Secret> headers, Optional<String> url) {
    if (!headers.isEmpty() && url.isEmpty()) {
      throw new IllegalArgumentException(
          "headers: go with `url`; a program reads its secrets by itself");
    }
    headers.forEach(
        (name, value) -> {
          if (!HEADER.matcher(name).matches() || OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                "headers: '%s' cannot be set; write a name such as X-Api-Key".formatted(name));
          }
          if (!HEADER_VALUE.matcher(value.reveal()).matches()) {
            throw new IllegalArgumentException(
                "headers: the value of '%s' holds characters that no header may".formatted(name));
          }
        });
  }

  /** Headers are sent to check the health, too, so it has to be the same server. */
  static void health(Optional<String> health, Optional<String> url) {
    if (health.isEmpty()) {
      return;
    }
    if (url.isEmpty()) {
      if (!health.get().equals(PING)) {
        throw new IllegalArgumentException("health: write `ping` for a program");
      }
      return;
    }
    address("health", health.get());
    if (PlainAddress.of(url.get()).isPresent() && !server(health.get()).equals(server(url.get()))) {
      throw new IllegalArgumentException(
          "health: an address of the server that `url` names, for example "
              + server(url.get())
              + "/health");
    }
  }

  static void timeout(Duration timeout) {
    if (timeout.isZero() || timeout.isNegative() || timeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("timeout: more than 0 s and at most 1 h");
    }
  }

  static void concurrency(int concurrency) {
    if (concurrency < 1 || concurrency > MOST_AT_A_TIME) {
      throw new IllegalArgumentException("concurrency: from 1 to 1000");
    }
  }

  private static String server(String address) {
    URI uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
