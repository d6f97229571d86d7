package dev.suffice.providers.langchain4j;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Objects;

/**
 * A request that a server answered.
 *
 * @param body what it answered, as it came
 * @param headers what came before it
 * @param time from the first byte sent to the last one received
 */
record Exchange(JsonNode body, HttpHeaders headers, Duration time) {
  Exchange {
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(headers, "headers");
    Objects.requireNonNull(time, "time");
  }
}
