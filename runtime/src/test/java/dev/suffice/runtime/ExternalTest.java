package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.trial.Purchase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application of one's own, from the file to the report. */
class ExternalTest {
  private static final String CANARY = "canary-key-0815";
  private static final String EXPECTED = "the-expected-answer";
  private static final int EXAMPLES = 40;

  @TempDir Path folder;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private HttpServer server;

  /** What is told besides the answer. */
  private volatile String told = "";

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
    var rows = new StringBuilder("id,text,label\n");
    for (int i = 0; i < EXAMPLES; i++) {
      rows.append("e%s,question number %s,%s\n".formatted(i, i, EXPECTED));
    }
    Files.writeString(folder.resolve("data.csv"), rows);
    Files.writeString(folder.resolve(".env"), "APP_KEY=" + CANARY + "\n");
  }

  @AfterEach
  void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void neitherTheExpectedAnswerLeavesNorIsTheSecretKept() throws Exception {
    told = ", \"passages\": [{\"text\": \"your key is " + CANARY + "\"}]";
    RunReport report = run("headers: {Authorization: \"Bearer ${APP_KEY}\"}");
    assertThat(asked)
        .hasSize(EXAMPLES)
        .allMatch(request -> request.startsWith("Bearer " + CANARY))
        .noneMatch(request -> request.contains("\"label\""));
    assertThat(report.run().spend().total()).isEqualTo(Money.usd("0.08"));
    try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(CANARY);
      }
    }
  }

  @Test
  void aHeaderThatStandsInTheFileItselfIsRefused() {
    assertThatThrownBy(() -> run("headers: {X-Anything: " + CANARY + "}"))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("approaches[0].headers.X-Anything")
        .hasMessageContaining("A secret stands in the file itself")
        .hasMessageNotContaining(CANARY);
  }

  @Test
  void aRequestCostsWhatItsReplyTellsElseWhatIsDeclared() throws Exception {
    told = ", \"cost_usd\": 0.0005, \"latency_ms\": 20000";
    RunReport report = run("version: \"1\"");
    assertThat(report.run().spend().total()).isEqualTo(Money.usd("0.02"));
    ApproachResult app = result(report);
    assertThat(app.cost().orElseThrow().perRequest()).isEqualTo(Money.usd("0.0005"));
    assertThat(app.cost().orElseThrow().items().get(0).provenance()).isEqualTo(Provenance.RECORDED);
    assertThat(app.spent()).isEqualTo(Money.usd("0.02"));
    assertThat(report.run().calls()).isEqualTo(EXAMPLES);
    assertThat(report.trials())
        .allSatisfy(
            one -> {
              assertThat(one.trial().latency().orElseThrow())
                  .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(25));
              assertThat(one.trial().purchases())
                  .containsExactly(new Purchase(url(), Optional.of(Money.usd("0.0005"))));
            });
    told = "";
    assertThat(result(run("version: \"2\"")).cost().orElseThrow().perRequest())
        .isEqualTo(Money.usd("0.002"));
  }

  @Test
  void tokensThatAReplyCountsCostWhatTheApproachSaysAndAnotherPriceAsksNobody() throws Exception {
    told = ", \"usage\": {\"input_tokens\": 100, \"output_tokens\": 50}";
    String price = "price: {input: 1 USD per million, output: 4 USD per million}";
    RunReport report = run(price);
    assertThat(result(report).cost().orElseThrow().perRequest()).isEqualTo(Money.usd("0.0003"));
    assertThat(report.run().spend().total()).isEqualTo(Money.usd("0.012"));
    int before = asked.size();
    RunReport dearer = run(price.replace("4 USD", "9 USD"));
    assertThat(result(dearer).cost().orElseThrow().perRequest()).isEqualTo(Money.usd("0.00055"));
    assertThat(asked).hasSize(before);
    assertThat(result(run("timeout: 20 s")).cost().orElseThrow().perRequest())
        .isEqualTo(Money.usd("0.002"));
  }

  @Test
  void anotherDeclaredCostChangesTheBillAndAsksNobody() throws Exception {
    run("version: \"1\"");
    int before = asked.size();
    RunReport report = run("version: \"1\"", "approaches[0].cost-per-request=0.003 USD");
    assertThat(asked).hasSize(before);
    assertThat(result(report).cost().orElseThrow().perRequest()).isEqualTo(Money.usd("0.003"));
    run("version: \"2\"");
    assertThat(asked).hasSize(2 * before);
  }

  @Test
  void aReplyDearerThanDeclaredEndsTheApproachAndIsBooked() throws Exception {
    told = ", \"cost_usd\": 0.5";
    RunReport report = run("concurrency: 1");
    assertThat(result(report).verdict()).isEqualTo(Verdict.FAILED);
    assertThat(result(report).reason())
        .contains("a request cost 0.5 USD by its own account", "cost-per-request of 0.002 USD");
    assertThat(asked).hasSizeLessThan(EXAMPLES);
    assertThat(report.run().spend().total()).isEqualTo(Money.usd("0.5").times(asked.size()));
  }

  @Test
  void aServerThatIsAskedTooMuchIsAskedAgainAndRefusalsCostNothing() throws Exception {
    refusals.set(5);
    RunReport report = run("concurrency: 2");
    assertThat(report.run().trialsDone()).isEqualTo(EXAMPLES);
    assertThat(result(report).n()).isEqualTo(EXAMPLES);
    assertThat(asked).hasSize(EXAMPLES + 5);
    assertThat(report.run().spend().total()).isEqualTo(Money.usd("0.08"));
    assertThat(report.trials().stream().mapToInt(one -> one.trial().retries()).sum()).isEqualTo(5);
  }

  @Test
  void theLimitOnSpendHoldsForRequests() throws Exception {
    RunReport report = run("version: \"1\"", "limits.spend=0.021 USD");
    assertThat(report.run().spend().total()).isEqualTo(Money.usd("0.02"));
    assertThat(asked).hasSize(10);
    assertThat(report.run().exitCode()).isEqualTo(5);
  }

  @Test
  void anApplicationThatIsNotWellFailsBeforeAnythingIsAsked() throws Exception {
    RunReport report = run("health: " + url().replace("/answer", "/ill"));
    assertThat(result(report).verdict()).isEqualTo(Verdict.FAILED);
    assertThat(result(report).reason()).contains("not well: it answered 503");
    assertThat(asked).isEmpty();
  }

  @Test
  void costsOfRequestsAreTestedAgainstTheDeclaredOnes() throws Exception {
    assertThat(costHolds("cost per request <= 0.002 USD")).isEqualTo(Holds.YES);
    assertThat(costHolds("cost per request <= 0.001 USD")).isEqualTo(Holds.NO);
    told = ", \"cost_usd\": 0.0001";
    assertThat(costHolds("cost per request <= 0.001 USD")).isEqualTo(Holds.YES);
  }

  @Test
  void checkingAndPlanningAskNobodyAndPriceEveryRequest() throws Exception {
    Suffice suffice = Suffice.create();
    Path file = experiment("health: " + url() + ", concurrency: 2", "");
    var experiment = suffice.check(Recorder.request(file)).experiment();
    var plan =
        suffice.plan(
            experiment,
            new RunRequest(folder.resolve("store"), RunOptions.CONTINUE, Optional.empty()));
    assertThat(plan.spend()).isEqualTo(Money.usd("0.08"));
    assertThat(plan.approaches().get(0).calls()).isEqualTo(EXAMPLES);
    assertThat(asked).isEmpty();
  }

  @Test
  void aProgramThatIsNotThereIsAProblemOfTheFile() throws Exception {
    Path file = experiment("", "");
    Files.writeString(
        file, Files.readString(file).replaceFirst("url: [^,]*", "command: [./no-such-program]"));
    assertThatThrownBy(() -> Suffice.create().check(Recorder.request(file)))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("approaches[0].command")
        .hasMessageContaining("There is no program './no-such-program'.");
  }

  @Test
  void aCascadePaysForEveryRequestOfItsSteps() throws Exception {
    told = ", \"confidence\": 0.5";
    Path file = experiment("version: \"1\"", "");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("data: {test: data.csv}", "data: {validation: data.csv, test: more.csv}")
            .replace(
                "metrics:",
                "  - {id: again, strategy: external, url: %s, cost-per-request: 0.01 USD, version: x}\n  - {id: both, strategy: cascade, steps: [app, again]}\nmetrics:"
                    .formatted(url() + "/more")));
    Files.writeString(
        folder.resolve("more.csv"), "id,text,label\nx1,something else,%s\n".formatted(EXPECTED));
    RunReport report = new Recorder(Suffice.create(), folder.resolve("store")).run(file);
    var both = report.analysis().approach("both").orElseThrow();
    // 40 validation questions asked of both steps, and one request
    assertThat(both.cost().orElseThrow().setup()).isEqualTo(Money.usd("0.48"));
    assertThat(both.cost().orElseThrow().perRequest()).isEqualTo(Money.usd("0.002"));
  }

  private Holds costHolds(String requirement) throws Exception {
    String extra =
        "adequate: {require: [\"%s\"]}\nevaluation: {mode: fixed}\n".formatted(requirement);
    Path file = experiment("version: \"%s\"".formatted(told.hashCode()), extra);
    RunReport report = new Recorder(Suffice.create(), folder.resolve("store")).run(file);
    return result(report).requirements().get(0).holds();
  }

  private RunReport run(String options, String... settings) throws Exception {
    return new Recorder(Suffice.create(), folder.resolve("store"))
        .run(experiment(options, ""), settings);
  }

  private static ApproachResult result(RunReport report) {
    return report.analysis().approach("app").orElseThrow();
  }

  private Path experiment(String options, String more) throws IOException {
    return Files.writeString(
        folder.resolve("experiment.yaml"),
        """
        experiment: external
        task: {kind: classification, input: text, expected: label, labels: [%s, other]}
        data: {test: data.csv}
        approaches:
          - {id: app, strategy: external, url: %s, cost-per-request: 0.002 USD, %s}
        metrics: [accuracy]
        limits: {concurrency: 4}
        %s"""
            .formatted(EXPECTED, url(), options, more));
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/answer";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      boolean ill = exchange.getRequestURI().getPath().equals("/ill");
      if (!ill) {
        asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
      }
      byte[] reply =
          "{\"answer\": \"%s\"%s}".formatted(EXPECTED, told).getBytes(StandardCharsets.UTF_8);
      boolean refused = !ill && refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
      exchange.getResponseHeaders().add("Retry-After", "0");
      exchange.sendResponseHeaders(ill ? 503 : refused ? 429 : 200, reply.length);
      exchange.getResponseBody().write(reply);
    }
  }
}
