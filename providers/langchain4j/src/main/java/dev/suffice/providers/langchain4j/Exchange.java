package dev.suffice.providers.langchain4j;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Objects;

/**
 * A request that a server answered.
 *
 * @param body what it answered, as it came
 * @param time from the first byte sent to the last one received
 */
record Exchange(JsonNode body, Duration time) {
  Exchange {
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(time, "time");
  }
}
