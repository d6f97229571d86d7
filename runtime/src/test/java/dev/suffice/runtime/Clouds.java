package dev.suffice.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bedrock with S3, and Vertex AI with Cloud Storage, on this machine: each takes one training,
 * which is over when it is looked at, and knows the answers of its tuned model.
 */
final class Clouds implements AutoCloseable {
  private static final String ACCOUNT = "arn:aws:bedrock:us-east-1:123456789012:";
  private static final String ENDPOINT = "projects/1/locations/us-central1/endpoints/2";
  private static final Pattern MARKER = Pattern.compile("suffice-[0-9a-f]{16}");

  final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile Optional<String> bedrock = Optional.empty();
  private volatile Optional<String> vertex = Optional.empty();
  private volatile boolean isDeployed;

  Clouds() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Whether a model of Bedrock's answers. */
  boolean isDeployed() {
    return isDeployed;
  }

  String bedrockJob() {
    return bedrock.orElseThrow();
  }

  /** How often something was asked, by the end of its path. */
  long times(String method, String end) {
    return asked.stream().filter(one -> one.startsWith(method) && one.endsWith(end)).count();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path = exchange.getRequestURI().getPath();
      asked.add(exchange.getRequestMethod() + " " + path);
      Optional<String> answer = answer(exchange.getRequestMethod(), path, body);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      if (answer.isEmpty()) {
        exchange.getResponseHeaders().add("x-amzn-ErrorType", "ResourceNotFoundException");
      }
      byte[] sent = answer.orElse("{\"message\": \"no\"}").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.isPresent() ? 200 : 404, sent.length);
      exchange.getResponseBody().write(sent);
    }
  }

  private Optional<String> answer(String method, String path, String body) {
    boolean isNew = method.equals("POST");
    if (path.startsWith("/bucket/") || path.startsWith("/upload/")) {
      return Optional.of(path.startsWith("/bucket/") ? "" : "{}");
    }
    if (path.endsWith("/converse") || path.endsWith(":generateContent")) {
      return Optional.of(answered(path, body));
    }
    if (path.contains("/custom-model-deployments")) {
      return deployment(method);
    }
    if (path.contains("tuningJobs")) {
      vertex = isNew ? Optional.of(marker(body)) : vertex;
      boolean isList = path.endsWith("tuningJobs") && !isNew;
      String job = vertex.map(Clouds::vertexJob).orElse("");
      return Optional.of(isList ? "{\"tuningJobs\": [%s]}".formatted(job) : job);
    }
    if (path.contains("model-customization-jobs")) {
      bedrock = isNew ? Optional.of(marker(body)) : bedrock;
      String job = bedrock.map(Clouds::bedrockJob).orElse("");
      boolean isList = path.endsWith("jobs") && !isNew;
      return Optional.of(
          isList ? "{\"modelCustomizationJobSummaries\": [%s]}".formatted(job) : job);
    }
    return Optional.of("{\"deployedModels\": [{\"id\": \"1\"}]}");
  }

  private Optional<String> deployment(String method) {
    if (method.equals("GET") && !isDeployed) {
      return Optional.empty();
    }
    isDeployed = !method.equals("DELETE");
    return Optional.of(
        """
        {"customModelDeploymentArn": "%scustom-model-deployment/abcdefghijkl", "status": "Active",
         "modelDeploymentName": "x", "modelArn": "m", "createdAt": "2026-11-23T10:00:00Z"}
        """
            .formatted(ACCOUNT));
  }

  private static String bedrockJob(String name) {
    String model = ACCOUNT + "custom-model/amazon.nova-micro-v1:0:128k/abcdef123456";
    return """
        {"jobArn": "%smodel-customization-job/x", "jobName": "%s", "status": "Completed",
         "creationTime": "2026-11-23T10:00:00Z", "outputModelArn": "%s", "customModelArn": "%s"}
        """
        .formatted(ACCOUNT, name, model, model);
  }

  private static String vertexJob(String name) {
    return """
        {"name": "projects/1/locations/us-central1/tuningJobs/77", "tunedModelDisplayName": "%s",
         "createTime": "2026-11-23T10:00:00Z", "state": "JOB_STATE_SUCCEEDED",
         "tunedModel": {"model": "m", "endpoint": "%s"}}
        """
        .formatted(name, ENDPOINT);
  }

  /** Only tuned models know what is right. */
  private static String answered(String path, String body) {
    boolean isTuned = path.contains("custom-model-deployment/") || path.contains(ENDPOINT);
    String text = isTuned ? (body.contains("even") ? "refund" : "delivery") : "no idea";
    return """
        {"output": {"message": {"role": "assistant", "content": [{"text": "%s"}]}},
         "stopReason": "end_turn", "metrics": {"latencyMs": 5},
         "usage": {"inputTokens": 50, "outputTokens": 2, "totalTokens": 52},
         "candidates": [{"content": {"parts": [{"text": "%s"}], "role": "model"},
           "finishReason": "STOP"}],
         "usageMetadata": {"promptTokenCount": 50, "candidatesTokenCount": 2}}
        """
        .formatted(text, text);
  }

  private static String marker(String body) {
    Matcher found = MARKER.matcher(body);
    if (!found.find()) {
      throw new IllegalArgumentException("No marker in " + body);
    }
    return found.group();
  }
}
