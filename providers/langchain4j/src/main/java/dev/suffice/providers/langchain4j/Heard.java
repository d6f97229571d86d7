package dev.suffice.providers.langchain4j;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a client made of the exchanges that one call took.
 *
 * @param result absent when the client could not read what the server answered
 * @param exchanges one per request, in order
 */
record Heard<T>(Optional<T> result, List<Exchange> exchanges) {
  Heard {
    exchanges = List.copyOf(exchanges);
  }

  /** The time of all requests. */
  Duration time() {
    return exchanges.stream().map(Exchange::time).reduce(Duration.ZERO, Duration::plus);
  }
}
