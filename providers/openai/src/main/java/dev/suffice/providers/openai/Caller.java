package dev.suffice.providers.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.http.NoAnswerException;
import dev.suffice.api.http.PlainHttp;
import dev.suffice.api.http.RetryAfter;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Sends requests to one server, each once, and waits for the whole answer. Safe for any thread.
 * Every method throws {@link ModelFaultException} when there is no answer, or none that is known.
 */
final class Caller {
  private static final int NOT_FOUND = 404;
  private static final int LARGEST_ANSWER = 16 * 1024 * 1024;
  private static final int LARGEST_FILE = 512 * 1024 * 1024;

  /** Bytes a second, of an upload. */
  private static final int SLOWEST = 100_000;

  /** For a download, whose size nobody knows before. */
  private static final Duration TRANSFER = Duration.ofMinutes(10);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Server server;
  private final Faults faults;
  private final PlainHttp http;

  Caller(Server server) {
    this.server = server;
    this.faults = new Faults(server);
    this.http = new PlainHttp(server.timeout());
  }

  /** The words for what goes wrong here. */
  Faults faults() {
    return faults;
  }

  Fields get(String path) {
    return read(path, send(request(path).GET(), LARGEST_ANSWER, server.timeout()));
  }

  /** The elements of an answer that is a list and nothing else. */
  List<Fields> list(String path) {
    HttpResponse<byte[]> response = send(request(path).GET(), LARGEST_ANSWER, server.timeout());
    JsonNode tree = tree(path, response);
    if (!tree.isArray()) {
      throw faults.odd("/%s with something that is no list".formatted(path));
    }
    return StreamSupport.stream(tree.spliterator(), false)
        .map(element -> new Fields(element, faults))
        .toList();
  }

  /** As {@link #get}; absent where the server says that there is no such thing. */
  Optional<Fields> find(String path) {
    HttpResponse<byte[]> response =
        answered(request(path).GET().build(), LARGEST_ANSWER, server.timeout());
    return response.statusCode() == NOT_FOUND
        ? Optional.empty()
        : Optional.of(read(path, required(response)));
  }

  /** Sends what somebody else wrote, with our key, and tells what the answer holds. */
  byte[] send(String method, URI address, Optional<String> contentType, byte[] body) {
    HttpRequest.Builder request = request(address).method(method, publisher(body));
    contentType.ifPresent(type -> request.header("Content-Type", type));
    return send(request, LARGEST_ANSWER, server.timeout()).body();
  }

  private static BodyPublisher publisher(byte[] body) {
    return body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
  }

  /** Sends JSON. */
  Fields post(String path, JsonNode body) {
    return sent("POST", path, body);
  }

  /** Sends JSON in the place of what is there. */
  Fields put(String path, JsonNode body) {
    return sent("PUT", path, body);
  }

  /** Deletes something; does nothing where it is gone. */
  void delete(String path) {
    HttpResponse<byte[]> response =
        answered(request(path).DELETE().build(), LARGEST_ANSWER, server.timeout());
    if (response.statusCode() != NOT_FOUND) {
      required(response);
    }
  }

  private Fields sent(String method, String path, JsonNode body) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.toString()));
    return read(path, send(request, LARGEST_ANSWER, server.timeout()));
  }

  Fields upload(String path, Form form) {
    HttpRequest.Builder request =
        request(path).header("Content-Type", form.contentType()).POST(form.body());
    Duration transfer = Duration.ofSeconds(form.file().length / SLOWEST);
    return read(path, send(request, LARGEST_ANSWER, server.timeout().plus(transfer)));
  }

  /** A file, as it is. */
  byte[] download(String path) {
    return send(request(path).GET(), LARGEST_FILE, server.timeout().plus(TRANSFER)).body();
  }

  /** The address of something, as {@link Server#at}. */
  URI at(String path) {
    return server.at(path);
  }

  private HttpRequest.Builder request(String path) {
    return request(at(path));
  }

  private HttpRequest.Builder request(URI address) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    server.key().ifPresent(key -> add(key, request));
    return request;
  }

  private void add(Secret key, HttpRequest.Builder request) {
    switch (server.keyForm()) {
      case BEARER, ACCESS_TOKEN -> request.header("Authorization", "Bearer " + key.reveal());
      case API_KEY -> request.header("api-key", key.reveal());
    }
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request, int largest, Duration timeout) {
    return required(answered(request.build(), largest, timeout));
  }

  private HttpResponse<byte[]> required(HttpResponse<byte[]> response) {
    if (response.statusCode() / 100 != 2) {
      Optional<Duration> pause =
          response
              .headers()
              .firstValue("Retry-After")
              .flatMap(after -> RetryAfter.of(after, Instant.now()));
      throw faults.refused(response.statusCode(), text(response), pause);
    }
    return response;
  }

  private HttpResponse<byte[]> answered(HttpRequest request, int largest, Duration timeout) {
    try {
      return http.send(request, largest, timeout);
    } catch (NoAnswerException none) {
      throw faults.unanswered(none);
    }
  }

  private Fields read(String path, HttpResponse<byte[]> response) {
    JsonNode tree = tree(path, response);
    if (!tree.isObject()) {
      throw faults.odd("/%s with something that is not JSON".formatted(path));
    }
    return new Fields(tree, faults);
  }

  /** An answer's JSON; a complaint holds no piece of it. */
  private JsonNode tree(String path, HttpResponse<byte[]> response) {
    try {
      return JSON.readTree(text(response));
    } catch (JsonProcessingException broken) {
      throw faults.odd("/%s with something that is not JSON".formatted(path));
    }
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
