package dev.suffice.providers.google;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Vertex AI and Cloud Storage on this machine, which answer as a test says. */
final class VertexServer implements AutoCloseable {
  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Function<Asked, Reply> script = any -> new Reply(200, "{}");

  /** A request as it came. */
  record Asked(String method, String uri, Map<String, List<String>> headers, String body) {
    String token() {
      return String.join(",", headers.getOrDefault("Authorization", List.of()));
    }
  }

  /** An answer. */
  record Reply(int status, String body) {}

  VertexServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Asked> asked() {
    return asked;
  }

  void answer(Function<Asked, Reply> other) {
    script = other;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request =
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders(),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      asked.add(request);
      Reply reply = script.apply(request);
      byte[] sent = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      if (reply.status() == 429) {
        exchange.getResponseHeaders().add("Retry-After", "7");
      }
      exchange.sendResponseHeaders(reply.status(), sent.length);
      exchange.getResponseBody().write(sent);
    }
  }
}
