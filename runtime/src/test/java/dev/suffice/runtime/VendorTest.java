package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.Plan;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the file to the bill with a model of a vendor, which is a server on this machine. */
class VendorTest {
  private static final String CANARY = "canary-51c8-never-shown";
  private static final String ANSWER =
      """
      {"id": "c", "object": "chat.completion", "created": 1, "model": "gpt-6-luna",
       "choices": [{"index": 0, "finish_reason": "stop",
         "message": {"role": "assistant", "content": "billing"}}],
       "usage": {"prompt_tokens": 1000, "completion_tokens": 10, "total_tokens": 1010,
         "prompt_tokens_details": {"cached_tokens": 600, "cache_write_tokens": 100}}}
      """;

  @TempDir Path folder;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", VendorTest::answer);
    server.start();
    Files.writeString(
        folder.resolve("data.csv"),
        "message,queue\nwhere is my invoice,billing\nmy card is lost,cards\nrefund me,billing\n");
    Files.writeString(folder.resolve(".env"), "HOUSE_KEY=" + CANARY + "\n");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void everyTokenIsBilledAtItsOwnRateAndTheKeyIsNowhere() throws Exception {
    Suffice suffice = Suffice.create();
    Experiment experiment = suffice.check(Recorder.request(experiment())).experiment();
    var request =
        new RunRequest(
            folder.resolve("store"), RunOptions.CONTINUE, Optional.of(folder.resolve("out")));
    Plan plan = suffice.plan(experiment, request);
    assertThat(plan.toString()).doesNotContain(CANARY);

    RunReport report =
        suffice.run(experiment, request, RunListener.SILENT, new StopSignal()).report();

    // 300 uncached at 0.10, 600 cached at 0.01, 100 written at 0.125, 10 out at 0.50 per million
    assertThat(report.run().spend().total()).isEqualTo(Money.usd("0.0001605"));
    assertThat(report.trials())
        .allSatisfy(
            trial ->
                assertThat(trial.trial().calls().get(0).usage())
                    .isEqualTo(new Usage(300, 600, 100, 10, false)));
    RunReport again = suffice.load(folder.resolve("store"), "latest");
    assertThat(again.run().spend().total()).isEqualTo(report.run().spend().total());
    assertThat(suffice.run(experiment, request, RunListener.SILENT, new StopSignal()).report())
        .satisfies(second -> assertThat(second.run().trialsDone()).isZero());
    assertNoCanary();
  }

  private void assertNoCanary() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> written =
          files.filter(Files::isRegularFile).filter(file -> !file.endsWith(".env")).toList();
      assertThat(written).hasSizeGreaterThan(5);
      for (Path file : written) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(CANARY);
      }
    }
  }

  private Path experiment() throws IOException {
    return Files.writeString(
        folder.resolve("experiment.yaml"),
        """
        experiment: routing
        task: {kind: classification, input: message, expected: queue, labels: [billing, cards]}
        data: {file: data.csv, split: {train: 0%%, test: 100%%}}
        models:
          small:
            provider: openai
            base-url: http://127.0.0.1:%s/v1
            model: gpt-6-luna
            api-key: "${HOUSE_KEY}"
            temperature: 0
            max-output-tokens: 200
            extra: {reasoning_effort: low}
            price:
              input: 0.10 USD per million
              cached-input: 0.01 USD per million
              cache-write: 0.125 USD per million
              output: 0.50 USD per million
        approaches:
          - {id: zero-shot, strategy: prompting, model: small}
        limits: {spend: 1 USD}
        """
            .formatted(server.getAddress().getPort()));
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      boolean known =
          ("Bearer " + CANARY).equals(exchange.getRequestHeaders().getFirst("Authorization"));
      byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().putAll(Map.of("Content-Type", List.of("application/json")));
      exchange.sendResponseHeaders(known ? 200 : 401, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
