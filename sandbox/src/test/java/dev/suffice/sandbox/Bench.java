package dev.suffice.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.model.EmbeddedModels;
import dev.suffice.api.sandbox.Sandbox;
import dev.suffice.api.sandbox.SandboxOptions;
import dev.suffice.api.tuning.LocalTraining;
import dev.suffice.sandbox.model.FakeShelfModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** A sandbox with scripted models, and a plain client of it. */
final class Bench implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Sandbox sandbox;

  Bench(SandboxOptions options) {
    this(options, new FakeShelfModels());
  }

  Bench(SandboxOptions options, EmbeddedModels models) {
    this(options, models, Optional.empty());
  }

  Bench(SandboxOptions options, EmbeddedModels models, Optional<LocalTraining> training) {
    try {
      sandbox = new SandboxStarter(models, Clock.systemUTC(), training).start(options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Bench calm() {
    return new Bench(SandboxOptions.calm());
  }

  Sandbox sandbox() {
    return sandbox;
  }

  String base() {
    return sandbox.address() + "/v1";
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(request(path).GET());
  }

  HttpResponse<String> delete(String path) throws Exception {
    return send(request(path).DELETE());
  }

  HttpResponse<String> post(String path, String body) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> upload(String purpose, String name, String content) throws Exception {
    String boundary = "----between-the-parts";
    String form =
        ("--%1$s\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\n%2$s\r\n"
                + "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%3$s\"\r\n"
                + "Content-Type: application/jsonl\r\n\r\n%4$s\r\n--%1$s--\r\n")
            .formatted(boundary, purpose, name, content);
    return send(
        request("/v1/files")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofString(form)));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(sandbox.address() + path))
        .timeout(Duration.ofSeconds(20));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  static JsonNode json(HttpResponse<String> response) {
    return json(response.body());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A chat with the stub or the reader. */
  static String chat(String model, String question) {
    return JSON.createObjectNode()
        .put("model", model)
        .set(
            "messages",
            JSON.createArrayNode()
                .add(JSON.createObjectNode().put("role", "user").put("content", question)))
        .toString();
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
