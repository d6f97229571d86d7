package dev.suffice.providers.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Bedrock's interface for models, and S3, on this machine. Answers have the form of <a
 * href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GetModelCustomizationJob.html">Amazon's
 * reference</a>, as read on 2026-11-23.
 */
final class BedrockServer implements AutoCloseable {
  static final String ACCOUNT = "arn:aws:bedrock:us-east-1:123456789012:";
  static final String MODEL = ACCOUNT + "custom-model/amazon.nova-micro-v1:0:128k/abcdef123456";
  static final String DEPLOYMENT = ACCOUNT + "custom-model-deployment/abcdefghijkl";
  static final String THROUGHPUT = ACCOUNT + "provisioned-model/abcdefghijkl";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A request as it came; the body a character per byte. */
  record Asked(String method, String path, String query, String authorization, String body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What goes wrong with a request. */
  record Fault(int status, String code, String message) {}

  private final HttpServer server;
  private final List<Asked> asked = new ArrayList<>();
  private final Map<String, String> statuses = new LinkedHashMap<>();
  private final Map<String, String> served = new LinkedHashMap<>();
  private Predicate<Asked> struck = any -> false;
  private Fault fault = new Fault(500, "InternalServerException", "Oops");
  private String details = "";

  BedrockServer() {
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

  synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Every request that fits is answered by a fault. */
  synchronized void strike(Predicate<Asked> which, Fault how) {
    struck = which;
    fault = how;
  }

  /** The status of a job from now on, and further members of what is told of it. */
  synchronized void job(String name, String status, String more) {
    statuses.put(name, status);
    details = more;
  }

  /** The status of all that tuned models answer by, from now on. */
  synchronized void serving(String status) {
    served.replaceAll((name, before) -> status);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      var request =
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              String.valueOf(exchange.getRequestURI().getQuery()),
              String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
              new String(body, StandardCharsets.ISO_8859_1));
      asked.add(request);
      Optional<String> answer = struck.test(request) ? Optional.empty() : answer(request);
      Fault told = struck.test(request) ? fault : new Fault(404, "ResourceNotFoundException", "No");
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      if (answer.isEmpty()) {
        exchange.getResponseHeaders().add("x-amzn-ErrorType", told.code());
        exchange.getResponseHeaders().add("Retry-After", "7");
      }
      byte[] sent =
          answer
              .orElse("{\"message\": \"%s\"}".formatted(told.message()))
              .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.isPresent() ? 200 : told.status(), sent.length);
      exchange.getResponseBody().write(sent);
    }
  }

  private Optional<String> answer(Asked request) {
    String path = request.path();
    String last = path.substring(path.lastIndexOf('/') + 1);
    if (path.startsWith("/bucket/")) {
      return Optional.of("");
    }
    if (path.startsWith("/model-customization-jobs")) {
      return jobs(request, path.replaceFirst("/model-customization-jobs/?", ""));
    }
    boolean isNew = request.method().equals("POST");
    if (isNew) {
      String name = request.json().findPath("modelDeploymentName").asText("");
      String bought = request.json().findPath("provisionedModelName").asText(name);
      served.put(bought, "Creating");
      return Optional.of(
          "{\"customModelDeploymentArn\": \"%s\", \"provisionedModelArn\": \"%s\"}"
              .formatted(DEPLOYMENT, THROUGHPUT));
    }
    String name =
        last.equals("abcdefghijkl") ? served.keySet().stream().findFirst().orElse("") : last;
    if (request.method().equals("DELETE")) {
      return Optional.ofNullable(served.remove(name)).map(gone -> "{}");
    }
    return Optional.ofNullable(served.get(name)).map(status -> serving(name, status));
  }

  private Optional<String> jobs(Asked request, String rest) {
    if (request.method().equals("POST") && rest.isEmpty()) {
      String name = request.json().path("jobName").asText();
      statuses.put(name, "InProgress");
      return Optional.of("{\"jobArn\": \"%s\"}".formatted(ACCOUNT + "model-customization-job/x"));
    }
    if (rest.isEmpty()) {
      String all = String.join(",", statuses.keySet().stream().map(this::summary).toList());
      return Optional.of("{\"modelCustomizationJobSummaries\": [%s]}".formatted(all));
    }
    if (rest.endsWith("/stop")) {
      statuses.put(rest.replace("/stop", ""), "Stopping");
      return Optional.of("{}");
    }
    return Optional.ofNullable(statuses.get(rest)).map(status -> job(rest));
  }

  private String summary(String name) {
    return """
        {"jobArn": "%smodel-customization-job/x", "jobName": "%s", "status": "%s",
         "baseModelArn": "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-micro-v1:0:128k",
         "creationTime": "2026-11-23T10:00:00Z", "lastModifiedTime": "2026-11-23T10:05:00Z",
         "customizationType": "FINE_TUNING"%s}
        """
        .formatted(ACCOUNT, name, statuses.get(name), model(name, "customModelArn"));
  }

  private String job(String name) {
    return """
        {"jobArn": "%smodel-customization-job/x", "jobName": "%s", "outputModelName": "%s",
         "clientRequestToken": "%s", "roleArn": "arn:aws:iam::123456789012:role/tuning",
         "status": "%s", "creationTime": "2026-11-23T10:00:00Z",
         "lastModifiedTime": "2026-11-23T10:05:00Z", "hyperParameters": {"epochCount": "2"},
         "baseModelArn": "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-micro-v1:0:128k",
         "trainingDataConfig": {"s3Uri": "s3://bucket/tuning/training.jsonl"},
         "outputDataConfig": {"s3Uri": "s3://bucket/tuning/output/"}%s%s}
        """
        .formatted(
            ACCOUNT, name, name, name, statuses.get(name), model(name, "outputModelArn"), details);
  }

  private String model(String name, String key) {
    return "Completed".equals(statuses.get(name)) ? ", \"%s\": \"%s\"".formatted(key, MODEL) : "";
  }

  private static String serving(String name, String status) {
    return """
        {"customModelDeploymentArn": "%s", "modelDeploymentName": "%s", "provisionedModelArn": "%s",
         "provisionedModelName": "%s", "modelArn": "%s", "status": "%s",
         "createdAt": "2026-11-23T11:00:00Z", "creationTime": "2026-11-23T11:00:00Z",
         "failureMessage": "%s"}
        """
        .formatted(
            DEPLOYMENT,
            name,
            THROUGHPUT,
            name,
            MODEL,
            status,
            status.equals("Failed") ? "No capacity" : "");
  }
}
