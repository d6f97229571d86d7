package dev.suffice.providers.langchain4j;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A whole answer of a server.
 *
 * @param status of HTTP
 * @param headers what came before the body
 * @param body as text
 */
record Response(int status, HttpHeaders headers, String body) {
  Response {
    Objects.requireNonNull(headers, "headers");
    Objects.requireNonNull(body, "body");
  }

  Response(int status, Map<String, List<String>> headers, byte[] body) {
    this(
        status,
        HttpHeaders.of(headers, (name, value) -> true),
        new String(body, StandardCharsets.UTF_8));
  }
}
