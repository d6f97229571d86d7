package dev.suffice.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server on this machine that trains and deploys in the words of Azure, Fireworks and Nebius. A
 * job is over when it is looked at; what is not deployed does not answer.
 */
final class TrainingVendor implements AutoCloseable {
  private static final Pattern MARKER = Pattern.compile("suffice-[0-9a-f]{16}");

  final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final String id;
  private volatile Optional<String> job = Optional.empty();
  private volatile Optional<String> deployment = Optional.empty();

  /** An answer. */
  private record Reply(int status, String body) {
    static Reply ok(String body) {
      return new Reply(200, body);
    }
  }

  /**
   * @param id of the one job that it takes
   */
  TrainingVendor(String id) throws IOException {
    this.id = id;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  boolean isDeployed() {
    return deployment.isPresent();
  }

  /** By what the job is known. */
  String marker() {
    return job.orElseThrow();
  }

  /** How often something was asked, by the end of its address. */
  long times(String method, String end) {
    return asked.stream().filter(one -> one.startsWith(method) && one.endsWith(end)).count();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body =
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
      String path = exchange.getRequestURI().getPath();
      asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      Reply reply = reply(exchange.getRequestMethod(), path, body);
      byte[] sent = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().putAll(Map.of("Content-Type", List.of("application/json")));
      exchange.sendResponseHeaders(reply.status(), sent.length);
      exchange.getResponseBody().write(sent);
    }
  }

  private Reply reply(String method, String path, String body) {
    boolean isLook = method.equals("GET");
    if (path.endsWith("/chat/completions")) {
      return chat(body);
    }
    if (path.contains("/deployments") || path.equals("/v0/models")) {
      return deployments(method, path, body);
    }
    if (path.endsWith("/checkpoints")) {
      return Reply.ok("{\"data\": [{\"id\": \"ftckpt_1\", \"step_number\": 1}]}");
    }
    if (path.contains("/files") || path.contains("/datasets")) {
      return Reply.ok("{\"id\": \"file-1\", \"status\": \"processed\", \"state\": \"READY\"}");
    }
    if (isLook && path.endsWith("obs")) {
      String jobs = job.map(marker -> job(marker, "running")).orElse("");
      return Reply.ok(
          "{\"object\": \"list\", \"has_more\": false, \"data\": [%s], \"supervisedFineTuningJobs\": [%s]}"
              .formatted(jobs, jobs));
    }
    if (!isLook) {
      job = Optional.of(marker(body));
    }
    return Reply.ok(job(job.orElseThrow(), isLook ? "succeeded" : "running"));
  }

  private Reply deployments(String method, String path, String body) {
    if (method.equals("DELETE")) {
      deployment = Optional.empty();
      return Reply.ok("{}");
    }
    if (!method.equals("GET")) {
      deployment = Optional.of(marker(path + body));
      return Reply.ok(deployment());
    }
    if (path.equals("/v0/models")) {
      return Reply.ok("[%s]".formatted(isDeployed() ? deployment() : ""));
    }
    return isDeployed() ? Reply.ok(deployment()) : new Reply(404, "{}");
  }

  private String deployment() {
    return """
        {"name": "llama-LoRa:%s", "status": "active", "state": "READY", "job_id": "%s",
         "properties": {"provisioningState": "Succeeded", "model": {"name": "tuned-1"}}}
        """
        .formatted(deployment.orElseThrow(), id);
  }

  private String job(String marker, String status) {
    return """
        {"id": "%s", "name": "accounts/alice/supervisedFineTuningJobs/%s",
         "object": "fine_tuning.job", "created_at": 1795000000, "createTime": "2026-11-18T00:00:00Z",
         "status": "%s", "state": "JOB_STATE_%s", "model": "base", "training_file": "file-1",
         "suffix": "%s", "displayName": "%s", "fine_tuned_model": "tuned-1",
         "outputModel": "tuned-1", "trained_tokens": 3000}
        """
        .formatted(
            id, id, status, status.equals("running") ? "RUNNING" : "COMPLETED", marker, marker);
  }

  private Reply chat(String body) {
    boolean isKnown = deployment.filter(body::contains).isPresent();
    return isKnown
        ? Reply.ok(
            """
            {"id": "c", "object": "chat.completion", "created": 1, "model": "m",
             "choices": [{"index": 0, "finish_reason": "stop",
               "message": {"role": "assistant", "content": "refund"}}],
             "usage": {"prompt_tokens": 100, "completion_tokens": 1, "total_tokens": 101}}
            """)
        : new Reply(404, "{\"error\": {\"message\": \"no such model\"}}");
  }

  private static String marker(String text) {
    Matcher found = MARKER.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("Without a marker: " + text);
    }
    return found.group();
  }
}
