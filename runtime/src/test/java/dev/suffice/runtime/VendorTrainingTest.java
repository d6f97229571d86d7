package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.ApproachResult;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the file to answers of deployed models, their bill, and the end of their deployments. */
class VendorTrainingTest {
  private static final Map<String, String> KEYS =
      Map.of("KEY", "canary-key-4711", "TOKEN", "canary-token-4711");

  private static final String YAML =
      """
      experiment: routing
      task: {kind: classification, input: message, expected: queue, labels: [refund, delivery], instructions: Name the queue.}
      data: {file: data.csv, split: {train: 70%, validation: 0%, test: 30%, seed: 1}}
      models:
        azure:
          provider: azure
          base-url: AZURE/openai/v1
          model: my-deployment
          api-key: "${KEY}"
          max-output-tokens: 50
          price: &price {input: 0.10 USD per million, output: 0.40 USD per million, tuning: {training: 3 USD per million, hosting: 2 USD per hour}}
          fine-tuning:
            base: gpt-4.1-mini-2025-04-14
            subscription: 0000-1111
            resource-group: my-group
            resource: my-resource
            access-token: "${TOKEN}"
            management-url: AZURE
        fireworks:
          provider: fireworks
          base-url: FIREWORKS
          model: accounts/fireworks/models/llama-v3p1-8b-instruct
          api-key: "${KEY}"
          max-output-tokens: 50
          price: *price
          fine-tuning: {account: alice}
        nebius:
          provider: nebius
          base-url: NEBIUS
          model: meta-llama/Meta-Llama-3.1-8B-Instruct
          api-key: "${KEY}"
          max-output-tokens: 50
          price: *price
      approaches:
        - {id: azure, strategy: fine-tune, model: azure, training: {epochs: 3}}
        - {id: fireworks, strategy: fine-tune, model: fireworks, training: {epochs: 3}}
        - {id: nebius, strategy: fine-tune, model: nebius, training: {epochs: 3}}
      metrics: [accuracy]
      workload: {requests-per-month: 1000, horizon-months: 12}
      """;

  @TempDir private Path folder;
  private TrainingVendor azure;
  private TrainingVendor fireworks;
  private TrainingVendor nebius;

  @BeforeEach
  void start() throws IOException {
    azure = new TrainingVendor("azure-job");
    fireworks = new TrainingVendor("fireworks-job");
    nebius = new TrainingVendor("nebius-job");
    String rows =
        IntStream.range(0, 20)
            .mapToObj(i -> "message %s,%s\n".formatted(i, i % 2 == 0 ? "refund" : "delivery"))
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("data.csv"), "message,queue\n" + rows);
  }

  @AfterEach
  void stop() {
    Stream.of(azure, fireworks, nebius).forEach(TrainingVendor::close);
  }

  @Test
  void modelsAreTrainedAndDeployedOnceThenBilledAndEnded() throws Exception {
    Suffice suffice = Suffice.create();
    RunReport report = run(suffice);
    assertThat(report.trials())
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.trial().outcome()).isInstanceOf(Outcome.Answered.class));
    assertThat(report.analysis().approaches()).hasSize(3).allSatisfy(this::assertBilled);

    run(suffice);
    assertThat(azure.times("POST", "fine_tuning/jobs")).isOne();
    assertThat(azure.times("PUT", "?api-version=2024-10-01")).isOne();
    assertThat(fireworks.times("POST", "supervisedFineTuningJobs")).isOne();
    assertThat(fireworks.times("POST", "/deployments?deploymentId=" + fireworks.marker())).isOne();
    assertThat(nebius.times("POST", "fine_tuning/jobs")).isOne();
    assertThat(nebius.times("POST", "/v0/models")).isOne();

    Path store = folder.resolve("store");
    assertThat(suffice.jobs().list(store))
        .hasSize(3)
        .allMatch(job -> job.state() == JobState.SUCCEEDED && job.served().isPresent());
    for (String job : List.of("azure-job", "fireworks-job", "nebius-job")) {
      assertThat(suffice.jobs().undeploy(store, job, KEYS)).isPresent();
    }
    assertThat(Stream.of(azure, fireworks).anyMatch(TrainingVendor::isDeployed)).isFalse();
    assertThat(nebius.isDeployed()).as("paid by the token, so there is nothing to end").isTrue();
    assertThat(suffice.jobs().list(store)).allMatch(job -> job.served().isEmpty());
    assertNoKey();
  }

  private void assertBilled(ApproachResult approach) {
    assertThat(approach.cost().orElseThrow().items())
        .extracting(CostSummary.Item::part)
        .contains(CostSummary.Part.SETUP, CostSummary.Part.HOSTING);
  }

  private RunReport run(Suffice suffice) throws Exception {
    String yaml =
        YAML.replace("AZURE", azure.address())
            .replace("FIREWORKS", fireworks.address())
            .replace("NEBIUS", nebius.address());
    Path file = Files.writeString(folder.resolve("routing.yaml"), yaml);
    Experiment experiment =
        suffice.check(new ReadRequest(file, List.of(), false, KEYS)).experiment();
    var request = new RunRequest(folder.resolve("store"), RunOptions.CONTINUE, Optional.empty());
    return suffice.run(experiment, request, RunListener.SILENT, new StopSignal()).report();
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
