package dev.suffice.reports.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A connection to a browser. Events are kept until it is closed.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
final class DevTools implements WebSocket.Listener, AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final ObjectMapper json = new ObjectMapper();
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();

  private DevTools() {}

  static DevTools connect(URI address) {
    DevTools tools = new DevTools();
    tools.socket.complete(
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, tools).join());
    return tools;
  }

  /**
   * Sends a command and waits for its result.
   *
   * @param session of a tab; empty for the browser itself
   * @throws IllegalStateException when the browser refuses it
   */
  JsonNode send(String session, String method, Map<String, ?> parameters) {
    int number = numbers.incrementAndGet();
    ObjectNode command = json.createObjectNode().put("id", number).put("method", method);
    command.set("params", json.valueToTree(parameters));
    if (!session.isEmpty()) {
      command.put("sessionId", session);
    }
    var answer = new CompletableFuture<JsonNode>();
    waiting.put(number, answer);
    socket.join().sendText(command.toString(), true).join();
    JsonNode reply = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    if (reply.has("error")) {
      throw new IllegalStateException(method + ": " + reply.get("error"));
    }
    return reply.get("result");
  }

  /** What has happened in a tab, oldest first. */
  List<JsonNode> events(String session, String method) {
    return events.stream()
        .filter(event -> event.path("sessionId").asText().equals(session))
        .filter(event -> event.path("method").asText().equals(method))
        .map(event -> event.get("params"))
        .toList();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    partial.append(text);
    if (last) {
      receive(partial.toString());
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void receive(String text) {
    try {
      JsonNode message = json.readTree(text);
      if (message.has("id")) {
        waiting.remove(message.get("id").asInt()).complete(message);
      } else {
        events.add(message);
      }
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  public void close() {
    socket.join().abort();
  }
}
