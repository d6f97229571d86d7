package dev.suffice.providers.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.http.BoundedBody;
import dev.suffice.api.model.ModelFaultException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests to one server, each once, and waits for the whole answer. Safe for any thread.
 * Every method throws {@link ModelFaultException} when there is no answer, or none that is known.
 */
final class Caller {
  private static final int LARGEST_ANSWER = 16 * 1024 * 1024;
  private static final int LARGEST_FILE = 512 * 1024 * 1024;
  private static final Duration TRANSFER = Duration.ofMinutes(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Server server;
  private final Faults faults;
  private final HttpClient client;

  Caller(Server server) {
    this.server = server;
    this.faults = new Faults(server);
    // Some servers stumble over the offer of HTTP/2; redirections would carry the key elsewhere.
    this.client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(server.timeout())
            .build();
  }

  /** The words for what goes wrong here. */
  Faults faults() {
    return faults;
  }

  Fields get(String path) {
    return read(path, send(request(path).GET(), LARGEST_ANSWER, server.timeout()));
  }

  Fields delete(String path) {
    return read(path, send(request(path).DELETE(), LARGEST_ANSWER, server.timeout()));
  }

  /** Sends JSON, or nothing when the body is missing. */
  Fields post(String path, JsonNode body) {
    BodyPublisher sent =
        body.isMissingNode() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
    HttpRequest.Builder request =
        request(path).header("Content-Type", "application/json").POST(sent);
    return read(path, send(request, LARGEST_ANSWER, server.timeout()));
  }

  Fields upload(String path, Form form) {
    HttpRequest.Builder request =
        request(path).header("Content-Type", form.contentType()).POST(form.body());
    return read(path, send(request, LARGEST_ANSWER, server.timeout().plus(TRANSFER)));
  }

  /** A file, as it is. */
  byte[] download(String path) {
    return send(request(path).GET(), LARGEST_FILE, server.timeout().plus(TRANSFER)).body();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.at(path));
    server.key().ifPresent(key -> request.header("Authorization", "Bearer " + key.reveal()));
    return request;
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request, int largest, Duration timeout) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), info -> new BoundedBody(largest));
    HttpResponse<byte[]> response = await(answer, timeout);
    if (response.statusCode() / 100 != 2) {
      throw faults.refused(response.statusCode(), text(response));
    }
    return response;
  }

  private HttpResponse<byte[]> await(
      CompletableFuture<HttpResponse<byte[]>> answer, Duration timeout) {
    try {
      return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw faults.late();
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw faults.stopped();
    } catch (ExecutionException failed) {
      throw faults.broken(failed.getCause());
    }
  }

  private Fields read(String path, HttpResponse<byte[]> response) {
    try {
      JsonNode tree = JSON.readTree(text(response));
      if (tree.isObject()) {
        return new Fields(tree, faults);
      }
    } catch (JsonProcessingException broken) {
      // Said below, without a piece of the answer.
    }
    throw faults.odd("/%s with something that is not JSON".formatted(path));
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
