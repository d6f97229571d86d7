package dev.suffice.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request, body included.
 *
 * @param path decoded, with a slash at its start
 * @param query as it came, without the question mark; may be empty
 */
public record Call(
    String method,
    String path,
    String query,
    Optional<String> authorization,
    Optional<String> contentType,
    byte[] body) {
  public Call {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(authorization, "authorization");
    Objects.requireNonNull(contentType, "contentType");
    Objects.requireNonNull(body, "body");
  }

  /** The first value of a parameter of the query. */
  public Optional<String> parameter(String name) {
    return Stream.of(query.split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
        .findFirst();
  }
}
