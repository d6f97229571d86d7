package dev.suffice.strategies.external;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An application on this machine, which replies as a test says and keeps what it was sent. */
final class Server implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile Function<JsonNode, Reply> script;

  /** A request as it came. */
  record Asked(String method, String path, Map<String, List<String>> headers, String body) {}

  /**
   * A reply.
   *
   * @param missing bytes that are promised and never sent
   */
  record Reply(int status, Map<String, String> headers, String body, int missing) {
    static Reply json(String body) {
      return of(200, body).with("Content-Type", "application/json");
    }

    static Reply of(int status, String body) {
      return new Reply(status, Map.of(), body, 0);
    }

    Reply with(String name, String value) {
      return new Reply(status, Map.of(name, value), body, missing);
    }

    Reply missing(int bytes) {
      return new Reply(status, headers, body, bytes);
    }
  }

  Server(Function<JsonNode, Reply> script) {
    this.script = script;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** Replies otherwise from now on. */
  void reply(Function<JsonNode, Reply> other) {
    script = other;
  }

  /** Never replies until the end. */
  Reply stall() {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return Reply.of(503, "");
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  List<Asked> asked() {
    return asked;
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      asked.add(
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              Map.copyOf(exchange.getRequestHeaders()),
              body));
      Reply reply = script.apply(JSON.readTree(body.isEmpty() ? "{}" : body));
      reply.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
      byte[] sent = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), sent.length + reply.missing());
      exchange.getResponseBody().write(sent);
      exchange.getResponseBody().flush();
    }
  }
}
