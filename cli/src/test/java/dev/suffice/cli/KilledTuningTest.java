package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.sandbox.Latency;
import dev.suffice.api.sandbox.Sandbox;
import dev.suffice.api.sandbox.SandboxOptions;
import dev.suffice.runtime.Suffice;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run in a process of its own that is killed as {@code kill -9} kills while a service trains its
 * model, again while that model answers, and goes on: the service lives through both.
 */
class KilledTuningTest {
  private static final int EXAMPLES = 60;

  /** Long enough that a kill strikes a job that is not over, and answers that are not all. */
  private static final Duration QUEUE = Duration.ofSeconds(2);

  private static final Duration ANSWER = Duration.ofMillis(50);

  /** The job and some answers. */
  private static final int BEGUN = 10;

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @Test
  @Timeout(120)
  void whateverIsKilledOneJobIsTrainedAndItsModelAnswersAsIfNothingHadHappened() throws Exception {
    var bench = new Workbench(folder);
    bench.solvable(EXAMPLES, "accuracy >= 0.70");
    try (Sandbox slow = Suffice.create().startSandbox(slow())) {
      String file = bench.write("killed.yaml", experiment(slow));
      killOnce(file, () -> jobs(slow).size() == 1);
      assertThat(jobs(slow)).containsExactly("queued");
      killOnce(file, () -> slow.ledger().requests() >= BEGUN);
      assertThat(jobs(slow)).containsExactly("succeeded");
      assertThat(slow.ledger().requests()).isLessThan(EXAMPLES);
      Child last = start(file);
      assertThat(last.end()).as(last.output()).isZero();
      assertThat(jobs(slow)).containsExactly("succeeded");
    }
    try (Sandbox calm = Suffice.create().startSandbox(SandboxOptions.calm())) {
      String file = bench.write("undisturbed.yaml", experiment(calm));
      assertThat(Terminal.real().type(words(file))).isZero();
    }
    assertThat(report("killed").at("/run/trialsReused").asInt()).isPositive();
    assertThat(report("killed").get("approaches").findValuesAsText("verdict"))
        .hasSize(1)
        .isEqualTo(report("undisturbed").get("approaches").findValuesAsText("verdict"));
    assertThat(answers("killed")).hasSize(EXAMPLES + 1).isEqualTo(answers("undisturbed"));
  }

  /** Kills a run once something has happened. */
  private static void killOnce(String file, Happening happening) throws Exception {
    Child run = start(file);
    while (run.isAlive() && !happening.hasHappened()) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    assertThat(run.isAlive()).as(run.output()).isTrue();
    run.kill();
  }

  private static Child start(String file) throws IOException {
    return Child.start("", "512m", words(file));
  }

  private static String[] words(String file) {
    String place = file.replace(".yaml", "");
    return new String[] {"run", file, "--store", place, "--out", place + "-out"};
  }

  /** The states of the jobs that the service knows. */
  private List<String> jobs(Sandbox sandbox) throws IOException, InterruptedException {
    var question = HttpRequest.newBuilder(sandbox.address().resolve("/v1/fine_tuning/jobs"));
    String page = client.send(question.build(), BodyHandlers.ofString()).body();
    return new ObjectMapper().readTree(page).get("data").findValuesAsText("status");
  }

  private JsonNode report(String name) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(name + "-out/report.json").toFile());
  }

  /** Everything in the table of trials that is not a time or a cost. */
  private List<List<String>> answers(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name + "-out/trials.csv")).stream()
        .map(line -> List.of(line.split(",", -1)).subList(0, 9))
        .toList();
  }

  private static SandboxOptions slow() {
    SandboxOptions calm = SandboxOptions.calm();
    return new SandboxOptions(
        calm.address(),
        calm.port(),
        calm.key(),
        calm.seed(),
        new Latency.Fixed(ANSWER),
        calm.limits(),
        calm.faults(),
        calm.prices(),
        calm.stub(),
        QUEUE,
        calm.training(),
        calm.shutdownDates(),
        calm.ledgerFile());
  }

  private static String experiment(Sandbox sandbox) {
    return """
    experiment: mail
    task: {kind: classification, input: message, expected: topic, labels: from-data}
    data: {train: train.csv, test: test.csv}
    models:
      learner:
        provider: openai
        base-url: %s/v1
        model: softmax-head/all-minilm-l6-v2
        max-output-tokens: 20
        limits: {concurrency: 1}
        price: {input: 0.10 USD per million, output: 0.40 USD per million, tuning: {training: 3 USD per million}}
    approaches:
      - {id: tuned, strategy: fine-tune, model: learner, training: {epochs: 3}}
    metrics: [accuracy]
    adequate: {require: [accuracy >= 0.70]}
    workload: {requests-per-month: 1000, horizon-months: 12}
    evaluation: {mode: fixed, seed: 42}
    limits: {spend: 10 USD}
    """
        .formatted(sandbox.address());
  }

  /** Something that is looked for until it is so. */
  private interface Happening {
    boolean hasHappened() throws IOException, InterruptedException;
  }
}
