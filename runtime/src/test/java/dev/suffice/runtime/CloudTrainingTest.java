package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.trial.Outcome;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the file to answers of models that Amazon and Google trained, and a store that was lost. */
class CloudTrainingTest {
  private static final Map<String, String> KEYS =
      Map.of("ID", "AKIDEXAMPLE", "SECRET", "canary-key-4711", "TOKEN", "canary-token-4711");

  private static final String YAML =
      """
      experiment: routing
      task: {kind: classification, input: message, expected: queue, labels: [refund, delivery], instructions: Name the queue.}
      data: {file: data.csv, split: {train: 70%, validation: 0%, test: 30%, seed: 1}}
      models:
        nova:
          provider: bedrock
          region: us-east-1
          base-url: SERVER
          model: "amazon.nova-micro-v1:0"
          access-key-id: "${ID}"
          secret-access-key: "${SECRET}"
          max-output-tokens: 50
          price: &price {input: 0.10 USD per million, output: 0.40 USD per million, tuning: {training: 3 USD per million, storage: 2 USD per month}}
          fine-tuning:
            role: arn:aws:iam::123456789012:role/tuning
            files: s3://bucket/tuning
            base: "amazon.nova-micro-v1:0:128k"
            base-url: SERVER
            files-base-url: SERVER
        flash:
          provider: vertex
          project: my-project
          location: us-central1
          base-url: SERVER
          access-token: "${TOKEN}"
          model: gemini-3.5-flash
          max-output-tokens: 50
          price: *price
          fine-tuning: {files: "gs://bucket/tuning", files-base-url: SERVER}
      approaches:
        - {id: nova, strategy: fine-tune, model: nova, training: {epochs: 2}}
        - {id: flash, strategy: fine-tune, model: flash, training: {epochs: 3}}
      metrics: [accuracy]
      workload: {requests-per-month: 1000, horizon-months: 12}
      """;

  private final Suffice suffice = Suffice.create();
  @TempDir private Path folder;

  @Test
  void modelsAreTrainedOnceAnswerTunedAndAreFoundAgainWithoutTheStore() throws Exception {
    String rows =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    i % 2 == 0 ? "even %s,refund\n".formatted(i) : "odd %s,delivery\n".formatted(i))
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("data.csv"), "message,queue\n" + rows);
    try (var clouds = new Clouds()) {
      RunReport report = run(clouds, "store");
      assertThat(report.trials())
          .isNotEmpty()
          .allMatch(one -> one.trial().outcome() instanceof Outcome.Answered);
      assertThat(report.analysis().approaches())
          .hasSize(2)
          .allSatisfy(
              approach ->
                  assertThat(approach.cost().orElseThrow().items())
                      .extracting(CostSummary.Item::part)
                      .contains(CostSummary.Part.SETUP));
      assertThat(clouds.asked)
          .noneMatch(one -> one.contains("nova-micro") && one.endsWith("converse"));

      run(clouds, "another-store");
      assertThat(clouds.times("POST", "/model-customization-jobs")).isOne();
      assertThat(clouds.times("POST", "/custom-model-deployments")).isOne();
      assertThat(clouds.times("POST", "/tuningJobs")).isOne();

      Path store = folder.resolve("store");
      assertThat(suffice.jobs().undeploy(store, clouds.bedrockJob(), KEYS)).isPresent();
      assertThat(clouds.isDeployed()).isFalse();
      assertThat(suffice.jobs().undeploy(store, "77", KEYS)).isPresent();
    }
    assertNoKey();
  }

  private RunReport run(Clouds clouds, String store) throws Exception {
    String yaml = YAML.replace("SERVER", clouds.address());
    Path file = Files.writeString(folder.resolve("routing.yaml"), yaml);
    Experiment experiment =
        suffice.check(new ReadRequest(file, List.of(), false, KEYS)).experiment();
    var request = new RunRequest(folder.resolve(store), RunOptions.CONTINUE, Optional.empty());
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
