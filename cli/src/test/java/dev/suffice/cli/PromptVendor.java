package dev.suffice.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server with OpenAI's wire format whose answers are right only where the prompt asks well. */
final class PromptVendor implements AutoCloseable {
  private static final String ANSWER =
      """
      {"id": "c", "object": "chat.completion", "created": 1, "model": "m",
       "choices": [{"index": 0, "finish_reason": "stop",
         "message": {"role": "assistant", "content": "%s"}}],
       "usage": {"prompt_tokens": 100, "completion_tokens": 2, "total_tokens": 102}}
      """;

  private final HttpServer server;
  private final String wanted;
  private final AtomicInteger calls = new AtomicInteger();

  /**
   * @param wanted a prompt with these words is answered with {@code a}, any other with {@code b}
   */
  PromptVendor(String wanted) throws IOException {
    this.wanted = wanted;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/chat/completions", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:%s/v1".formatted(server.getAddress().getPort());
  }

  int calls() {
    return calls.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      calls.incrementAndGet();
      byte[] body =
          ANSWER.formatted(asked.contains(wanted) ? "a" : "b").getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
