package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import dev.suffice.api.run.StoreException;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.TuningServer;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredJob;
import dev.suffice.experiments.store.StoredRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobDeskTest {
  private static final String RUN = "2026-11-23-0815";
  private static final Instant NOW = Instant.parse("2026-11-23T08:15:02Z");

  private static final String YAML =
      """
      experiment: routing
      task: {kind: classification, input: message, expected: queue, labels: [refund, delivery]}
      data: {file: data.csv, split: {train: 34%, validation: 0%, test: 66%, seed: 1}}
      models:
        a: {provider: openai, base-url: "https://tuning.example", model: m, api-key: "${THEIRS}", max-output-tokens: 5, price: {input: 1 USD per million, output: 1 USD per million}}
        small: {provider: openai, base-url: "https://tuning.example", model: m, api-key: "${OURS}", max-output-tokens: 5, price: {input: 1 USD per million, output: 1 USD per million}}
      approaches:
        - {id: theirs, strategy: prompting, model: a}
        - {id: ours, strategy: prompting, model: small}
      metrics: [accuracy]
      """;

  @TempDir private Path folder;

  @Test
  void aModelThatARunMayBeAskingIsNotTakenAwayFromIt() {
    var desk =
        new JobDesk(
            Catalog.of("service", List.<FineTuningServices>of(), FineTuningServices::name),
            request -> {
              throw new AssertionError("Nobody needs to know where the model is");
            });
    try (Store run = Store.openForWriting(folder)) {
      run.saveRun(run());
      run.jobs().save(job());

      assertThatThrownBy(() -> desk.undeploy(folder, "ftjob-1", Map.of()))
          .isInstanceOf(StoreException.class);
    }
    assertThat(desk.list(folder)).singleElement().matches(job -> job.served().isPresent());
  }

  @Test
  void ofSeveralModelsThatAreTrainedAlikeTheKeyOfTheJobsOwnIsTaken() throws IOException {
    Files.writeString(
        folder.resolve("data.csv"), "message,queue\na,refund\nb,delivery\nc,refund\n");
    Path file = Files.writeString(folder.resolve("routing.yaml"), YAML);
    var request =
        new ReadRequest(file, List.of(), false, Map.of("THEIRS", "their-key", "OURS", "our-key"));
    Experiment experiment = Suffice.create().check(request).experiment();
    var services = new NoServices();
    var desk =
        new JobDesk(
            Catalog.of("service", List.<FineTuningServices>of(services), FineTuningServices::name),
            any -> experiment);
    try (Store run = Store.openForWriting(folder)) {
      run.saveRun(run());
      run.jobs().save(job());
    }

    assertThatThrownBy(() -> desk.status(folder, "ftjob-1", Map.of())).hasMessage("no service");
    assertThat(services.asked)
        .singleElement()
        .extracting(TuningServer::key)
        .isEqualTo(Optional.of(new Secret("our-key")));
  }

  /** Keeps what it was asked for. */
  private static final class NoServices implements FineTuningServices {
    private final List<TuningServer> asked = new ArrayList<>();

    @Override
    public String name() {
      return "openai";
    }

    @Override
    public FineTuningService open(TuningServer server, Duration timeout) {
      asked.add(server);
      throw new ModelFaultException("no service");
    }
  }

  private static StoredJob job() {
    return new StoredJob(
        new StoredJob.Place(new JobMarker("0".repeat(64)), "fake", "https://tuning.example", "m"),
        RUN,
        "small",
        NOW,
        Optional.of("ftjob-1"),
        JobState.SUCCEEDED,
        Optional.of("ft:m"));
  }

  private static StoredRun run() {
    return new StoredRun(
        RUN,
        "routing",
        new Source(Path.of("/routing.yaml"), "experiment: routing"),
        Fingerprint.of("data"),
        Fingerprint.of("test"),
        NOW,
        Optional.empty(),
        OptionalInt.empty(),
        StoredRun.Counts.NONE,
        "none",
        Map.of(),
        List.of(),
        Optional.empty());
  }
}
