package dev.suffice.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiPredicate;

/** A vendor on this machine that takes batches as OpenAI does, and answers every question. */
final class BatchVendor implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService clerks = Executors.newCachedThreadPool();
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, ObjectNode> batches = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private volatile BiPredicate<String, String> drop = (method, path) -> false;

  BatchVendor() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(clerks);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Does what it is asked and then does not answer, whenever this holds of method and path. */
  void dropWhen(BiPredicate<String, String> holds) {
    drop = holds;
  }

  String address() {
    return "http://127.0.0.1:%s/v1".formatted(server.getAddress().getPort());
  }

  synchronized int batches() {
    return batches.size();
  }

  /** Every question that was asked, in batches or at once. */
  synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
    clerks.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring("/v1".length());
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      byte[] answer =
          answer(exchange.getRequestMethod(), path, body).getBytes(StandardCharsets.UTF_8);
      if (drop.test(exchange.getRequestMethod(), path)) {
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private synchronized String answer(String method, String path, String body) throws IOException {
    if (path.equals("/files")) {
      String id = "file-" + files.size();
      files.put(id, body.substring(body.indexOf("{\"custom_id\""), body.lastIndexOf("\r\n--")));
      return file(id);
    }
    if (path.endsWith("/content")) {
      return files.get(path.split("/", -1)[2]);
    }
    if (path.equals("/batches") && method.equals("POST")) {
      return submit(JSON.readTree(body)).toString();
    }
    if (path.equals("/batches")) {
      return "{\"object\":\"list\",\"data\":%s,\"has_more\":false}".formatted(batches.values());
    }
    return batches.get(path.substring("/batches/".length())).toString();
  }

  private ObjectNode submit(JsonNode request) throws IOException {
    var answers = new StringBuilder();
    int requests = 0;
    for (String line : files.get(request.path("input_file_id").asText()).split("\n", -1)) {
      if (!line.isBlank()) {
        answers.append(answered(JSON.readTree(line))).append('\n');
        requests++;
      }
    }
    String output = "file-" + files.size();
    files.put(output, answers.toString());
    String id = "batch_" + batches.size();
    ObjectNode batch = request.deepCopy();
    batch.put("id", id).put("object", "batch").put("status", "completed");
    batch.put("output_file_id", output).put("created_at", System.currentTimeMillis() / 1000);
    batch.putObject("request_counts").put("total", requests).put("completed", requests);
    batches.put(id, batch);
    return batch;
  }

  private String answered(JsonNode line) {
    JsonNode messages = line.at("/body/messages");
    asked.add(messages.get(messages.size() - 1).path("content").asText());
    return """
        {"id": "r", "custom_id": "%s", "error": null, "response": {"status_code": 200, "body":
        {"id": "c", "object": "chat.completion", "created": 1, "model": "small",
         "choices": [{"index": 0, "finish_reason": "stop",
           "message": {"role": "assistant", "content": "billing"}}],
         "usage": {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110}}}}
        """
        .formatted(line.path("custom_id").asText())
        .replace("\n", "");
  }

  private static String file(String id) {
    return "{\"id\":\"%s\",\"object\":\"file\",\"bytes\":1,\"created_at\":1,\"filename\":\"a\",\"purpose\":\"batch\"}"
        .formatted(id);
  }
}
