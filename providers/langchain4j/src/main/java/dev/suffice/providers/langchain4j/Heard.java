package dev.suffice.providers.langchain4j;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a client made of the exchanges that one call took.
 *
 * @param result absent when the client could not read what the server answered
 * @param misread why it could not
 * @param exchanges one per request, in order
 */
record Heard<T>(Optional<T> result, Optional<RuntimeException> misread, List<Exchange> exchanges) {
  Heard {
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(misread, "misread");
    exchanges = List.copyOf(exchanges);
  }

  /** The time of all requests. */
  Duration time() {
    return exchanges.stream().map(Exchange::time).reduce(Duration.ZERO, Duration::plus);
  }
}
