package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.RunOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server says when it switches a model off. */
class ShutdownTest {
  private static final String ANSWER =
      """
      {"id": "c", "object": "chat.completion", "created": 1, "model": "old",
       "choices": [{"index": 0, "finish_reason": "stop",
         "message": {"role": "assistant", "content": "billing"}}],
       "usage": {"prompt_tokens": 100, "completion_tokens": 2, "total_tokens": 102}}
      """;

  @TempDir Path folder;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Suffice suffice = Suffice.create();
  private HttpServer server;
  private String told =
      """
      {"id": "old", "object": "model", "created": 1, "owned_by": "o", "shutdown_date": "2027-01-14"}
      """;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/chat/completions", exchange -> answer(exchange, ANSWER));
    server.createContext("/v1/models/", exchange -> answer(exchange, told));
    server.start();
    Files.writeString(
        folder.resolve("data.csv"),
        "message,queue\nwhere is my invoice,billing\nmy card is lost,cards\n");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void theDayIsAskedForOnceByARunAndKeptWithIt() throws Exception {
    Path file = experiment("");
    Experiment experiment = suffice.check(Recorder.request(file)).experiment();
    suffice.plan(
        experiment, new RunRequest(folder.resolve("store"), RunOptions.CONTINUE, Optional.empty()));
    assertThat(asked).isEmpty();

    RunReport report = run(file);

    assertThat(asked).containsOnlyOnce("GET /v1/models/old");
    assertThat(retires(report)).contains(LocalDate.of(2027, 1, 14));
    assertThat(report.experiment().warnings())
        .anySatisfy(told -> assertThat(told).contains("small", "switched off on 2027-01-14"));
    assertThat(report.run().environment())
        .containsEntry("shutdown of small", "2027-01-14, as its server says");

    server.stop(0);
    RunReport again = suffice.load(folder.resolve("store"), "latest");
    assertThat(retires(again)).contains(LocalDate.of(2027, 1, 14));
    assertThat(again.analysis()).isEqualTo(report.analysis());
    assertThat(again.experiment().warnings()).isEqualTo(report.experiment().warnings());
  }

  @Test
  void theEarlierOfTwoDaysCounts() throws Exception {
    assertThat(retires(run(experiment("retires: 2026-12-31,"))))
        .contains(LocalDate.of(2026, 12, 31));
    assertThat(retires(run(experiment("retires: 2027-06-30,"))))
        .contains(LocalDate.of(2027, 1, 14));
  }

  @Test
  void aServerThatDoesNotTellChangesNothing() throws Exception {
    told = "{\"id\": \"old\", \"shutdown_date\": null}";
    RunReport report = run(experiment(""));
    assertThat(retires(report)).isEmpty();
    assertThat(report.run().environment()).doesNotContainKey("shutdown of small");
  }

  @Test
  void aServerThatCannotBeAskedIsNotedAndTheRunGoesOn() throws Exception {
    server.removeContext("/v1/models/");
    RunReport report = run(experiment(""));
    assertThat(retires(report)).isEmpty();
    assertThat(report.run().environment().get("shutdown of small")).contains("not told", "404");
    assertThat(report.trials()).hasSize(2);
  }

  private RunReport run(Path file) throws Exception {
    return new Recorder(suffice, folder.resolve("store")).run(file);
  }

  private static Optional<LocalDate> retires(RunReport report) {
    return report.experiment().model("small").orElseThrow().retires();
  }

  private Path experiment(String more) throws IOException {
    return Files.writeString(
        folder.resolve("experiment.yaml"),
        """
        experiment: routing
        task: {kind: classification, input: message, expected: queue, labels: [billing, cards]}
        data: {file: data.csv, split: {train: 0%%, test: 100%%}}
        models:
          small:
            {provider: openai, base-url: "http://127.0.0.1:%s/v1", model: old, max-output-tokens: 9, %s
            price: {input: 1 USD per million, output: 1 USD per million}}
        approaches:
          - {id: zero-shot, strategy: prompting, model: small}
        metrics: [accuracy]
        """
            .formatted(server.getAddress().getPort(), more));
  }

  private void answer(HttpExchange exchange, String text) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
