package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.KeptResponses;
import dev.suffice.api.result.Spend;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The money of runs, against the ledger of a vendor on this machine. */
class SpendTest {
  private static final Money LIMIT = Money.usd("0.05");
  private static final String PLAIN = "{id: a, strategy: prompting, model: small}";

  /** Another approach, whose prompts come out the same. */
  private static final String REWORDED =
      "{id: b, strategy: prompting, model: small, instructions: Name the queue.}";

  private static final String ANSWER =
      """
      {"id": "c", "object": "chat.completion", "created": 1, "model": "small",
       "choices": [{"index": 0, "finish_reason": "stop",
         "message": {"role": "assistant", "content": "billing"}}],
       "usage": {"prompt_tokens": %s, "completion_tokens": %s, "total_tokens": %s}}
      """;

  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong billedNanos = new AtomicLong();
  private final ExecutorService clerks = Executors.newFixedThreadPool(64);
  private final Suffice suffice = Suffice.create();

  @TempDir private Path folder;
  private HttpServer server;
  private long seed;
  private int lostInAHundred;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
    server.setExecutor(clerks);
    server.createContext("/v1/chat/completions", this::answer);
    server.start();
    var rows = new StringBuilder("message,queue\n");
    for (int i = 0; i < 300; i++) {
      rows.append("where is my invoice ").append(i).append(",billing\n");
    }
    Files.writeString(folder.resolve("data.csv"), rows);
  }

  @AfterEach
  void stop() {
    server.stop(0);
    clerks.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void sixtyFourAtOnceNeverSpendMoreThanTheLimit(long seedOfTheVendor) throws Exception {
    seed = seedOfTheVendor;
    lostInAHundred = 5;
    RunResult first = run(RunOptions.CONTINUE);

    assertThat(first.exitCode()).isEqualTo(ExitCode.STOPPED_BY_LIMIT);
    Spend spend = first.report().run().spend();
    assertThat(spend.total()).isLessThanOrEqualTo(LIMIT);
    assertThat(billed()).isLessThanOrEqualTo(spend.total()).isGreaterThan(Money.usd("0.02"));
    assertThat(spend.unanswered()).isPositive();

    RunResult second = run(RunOptions.CONTINUE);
    Spend later = second.report().run().spend();
    assertThat(second.exitCode()).isEqualTo(ExitCode.STOPPED_BY_LIMIT);
    assertThat(later.earlier()).isEqualTo(spend.total());
    assertThat(later.earlier().plus(later.total())).isLessThanOrEqualTo(LIMIT);
    assertThat(billed()).isLessThanOrEqualTo(LIMIT);
  }

  @Test
  void whatIsAskedInTheSameWordsIsPaidOnceAndStillCosts() throws Exception {
    RunResult first = run(experiment(PLAIN, 20), RunOptions.CONTINUE);
    RunResult second = run(experiment(REWORDED, 20), RunOptions.CONTINUE);

    assertThat(calls).hasValue(20);
    Spend spend = second.report().run().spend();
    assertThat(spend.total()).isEqualTo(Money.ZERO);
    assertThat(spend.avoidedCalls()).isEqualTo(20);
    assertThat(spend.avoided()).isEqualTo(first.report().run().spend().total());
    assertThat(second.report().run().calls()).isZero();
    assertThat(second.report().analysis().approaches().get(0).spent())
        .isEqualTo(first.report().analysis().approaches().get(0).spent())
        .isGreaterThan(Money.ZERO);
    assertThat(suffice.responses().kept(folder.resolve("store")))
        .singleElement()
        .extracting(KeptResponses::count)
        .isEqualTo(20L);
  }

  @Test
  void aFreshRunAsksAndPaysAnew() throws Exception {
    run(experiment(PLAIN, 20), RunOptions.CONTINUE);
    RunResult again = run(experiment(PLAIN, 20), new RunOptions(true, false));

    assertThat(calls).hasValue(40);
    assertThat(again.report().run().spend().avoidedCalls()).isZero();
  }

  @Test
  void forgottenAnswersArePaidForAgain() throws Exception {
    run(experiment(PLAIN, 20), RunOptions.CONTINUE);
    assertThat(
            suffice.responses().forget(folder.resolve("store"), Optional.empty(), Optional.empty()))
        .isEqualTo(20);
    run(experiment(REWORDED, 20), RunOptions.CONTINUE);

    assertThat(calls).hasValue(40);
  }

  private Experiment experiment(String approach, int examples) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("experiment.yaml"),
            """
            experiment: routing
            task:
              kind: classification
              input: message
              expected: queue
              labels: [billing, cards]
              instructions: Name the queue.
            data: {file: data.csv, limit: %s, split: {train: 0%%, test: 100%%}}
            models:
              small:
                provider: openai
                base-url: http://127.0.0.1:%s/v1
                model: small
                max-output-tokens: 200
                price: {input: 1 USD per million, output: 4 USD per million}
            approaches: [%s]
            evaluation: {mode: fixed}
            limits: {spend: 0.05 USD, concurrency: 64}
            """
                .formatted(examples, server.getAddress().getPort(), approach));
    return suffice.check(Recorder.request(file)).experiment();
  }

  /** Bills first; then some answers are lost on the way. */
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      int input = exchange.getRequestBody().readAllBytes().length / 4;
      var random = new Random(seed * 1_000_003 + calls.incrementAndGet());
      random.nextLong();
      int output = 1 + random.nextInt(200);
      billedNanos.addAndGet(input * 1_000L + output * 4_000L);
      if (random.nextInt(100) < lostInAHundred) {
        return;
      }
      byte[] body =
          ANSWER.formatted(input, output, input + output).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Money billed() {
    return Money.usd("0.000000001").times(billedNanos.get());
  }

  private RunResult run(RunOptions options) throws Exception {
    return run(experiment(PLAIN, 300), options);
  }

  private RunResult run(Experiment experiment, RunOptions options) throws Exception {
    var request = new RunRequest(folder.resolve("store"), options, Optional.empty());
    return suffice.run(experiment, request, RunListener.SILENT, new StopSignal());
  }
}
