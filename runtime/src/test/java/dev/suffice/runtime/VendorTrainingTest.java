package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.tuning.JobState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the file to answers of a deployed model, its bill, and the end of its deployment. */
class VendorTrainingTest {
  private static final Map<String, String> KEYS =
      Map.of("KEY", "canary-key-4711", "TOKEN", "canary-token-4711");
  private static final Map<String, String> MODELS =
      Map.of(
          "azure",
          """
          base-url: %s/openai/v1
          model: my-deployment
          fine-tuning:
            base: gpt-4.1-mini-2025-04-14
            subscription: 0000-1111
            resource-group: my-group
            resource: my-resource
            access-token: "${TOKEN}"
            management-url: %s
          """,
          "fireworks",
          """
          base-url: %s
          model: accounts/fireworks/models/llama-v3p1-8b-instruct
          fine-tuning: {account: alice}
          """,
          "nebius",
          """
          base-url: %s
          model: meta-llama/Meta-Llama-3.1-8B-Instruct
          """);

  @TempDir private Path folder;
  private TrainingVendor vendor;

  @BeforeEach
  void start() throws IOException {
    vendor = new TrainingVendor();
    String rows =
        IntStream.range(0, 40)
            .mapToObj(i -> "message %s,%s\n".formatted(i, i % 2 == 0 ? "refund" : "delivery"))
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("data.csv"), "message,queue\n" + rows);
  }

  @AfterEach
  void stop() {
    vendor.close();
  }

  @ParameterizedTest
  @CsvSource({
    "azure,     fine_tuning/jobs,         PUT /subscriptions, true",
    "fireworks, supervisedFineTuningJobs, deployments?,       true",
    "nebius,    fine_tuning/jobs,         POST /v0/models,    false"
  })
  void aModelIsTrainedAndDeployedOnceThenBilledAndEnded(
      String provider, String jobs, String deploys, boolean ends) throws Exception {
    Suffice suffice = Suffice.create();
    RunReport report = run(suffice, provider);

    assertThat(report.trials())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.trial().outcome()).isInstanceOf(Outcome.Answered.class));
    assertThat(report.analysis().approaches().get(0).cost().orElseThrow().items())
        .extracting(CostSummary.Item::part)
        .contains(CostSummary.Part.SETUP, CostSummary.Part.HOSTING);
    assertThat(submitted(jobs)).isOne();
    assertThat(vendor.times(deploys)).isOne();

    run(suffice, provider);
    assertThat(submitted(jobs)).isOne();
    assertThat(vendor.times(deploys)).isOne();

    Path store = folder.resolve("store");
    List<TrainingJob> known = suffice.jobs().list(store);
    assertThat(known).singleElement().matches(job -> job.state() == JobState.SUCCEEDED);
    assertThat(suffice.jobs().undeploy(store, "ftjob-1", KEYS)).isPresent();
    assertThat(vendor.isDeployed()).isNotEqualTo(ends);
    assertThat(suffice.jobs().list(store).get(0).served()).isEmpty();
    assertNoKey();
  }

  private long submitted(String jobs) {
    return vendor.asked.stream()
        .filter(one -> one.startsWith("POST") && one.endsWith(jobs))
        .count();
  }

  private RunReport run(Suffice suffice, String provider) throws Exception {
    Path file = Files.writeString(folder.resolve("routing.yaml"), yaml(provider));
    Experiment experiment =
        suffice.check(new ReadRequest(file, List.of(), false, KEYS)).experiment();
    var request =
        new RunRequest(
            folder.resolve("store"), RunOptions.CONTINUE, Optional.of(folder.resolve("out")));
    return suffice.run(experiment, request, RunListener.SILENT, new StopSignal()).report();
  }

  private String yaml(String provider) {
    String model = MODELS.get(provider).replace("%s", vendor.address()).indent(4);
    return """
        experiment: routing
        task: {kind: classification, input: message, expected: queue, labels: [refund, delivery], instructions: Name the queue.}
        data: {file: data.csv, split: {train: 50%%, validation: 0%%, test: 50%%, seed: 1}}
        models:
          learner:
            provider: %s
            api-key: "${KEY}"
            max-output-tokens: 50
            price: {input: 0.10 USD per million, output: 0.40 USD per million, tuning: {training: 3 USD per million, hosting: 2 USD per hour}}
        %s
        approaches: [{id: tuned, strategy: fine-tune, model: learner, training: {epochs: 3}}]
        metrics: [accuracy]
        workload: {requests-per-month: 1000, horizon-months: 12}
        """
        .formatted(provider, model);
  }

  private void assertNoKey() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain("canary");
      }
    }
  }
}
