package dev.suffice.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.DeploymentStatus;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.ServiceDetails;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.TuningServer;
import dev.suffice.api.tuning.UploadedData;
import dev.suffice.providers.openai.Loopback.Asked;
import dev.suffice.providers.openai.Loopback.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A job, its events and a deployment as github.com/nebius/token-factory-cookbook shows them
 * (post-training/fine-tuning-1), fields and custom models as
 * docs.tokenfactory.nebius.com/api-reference describes them, of 2026-05-06; both read 2026-11-23.
 */
class NebiusTuningTest {
  private static final Instant CREATED = Instant.ofEpochSecond(1765431035);
  private static final TuningRequest REQUEST = request(OptionalDouble.empty());
  private static final String JOB = "ftjob-49b4625687fe42d1a981c9f9bbdfd569";
  private static final String SERVED =
      "meta-llama/Meta-Llama-3.1-8B-Instruct-LoRa:my-finetuned-model-JuNN";

  private final Loopback server = new Loopback(this::answer);
  private final FineTuningService service = service();
  private String status = "running";
  private Optional<String> deployed = Optional.empty();

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void aJobIsSubmittedWithItsSettingsWhereNebiusWantsThem() throws JsonProcessingException {
    JobStatus submitted =
        service.jobs().submit(REQUEST, new UploadedData("file-1", Optional.of("file-2")));
    assertThat(submitted.id()).isEqualTo(JOB);
    assertThat(submitted.state()).isEqualTo(JobState.RUNNING);
    assertThat(submitted.done()).contains(0.25);
    JsonNode sent = new ObjectMapper().readTree(last().body());
    assertThat(sent.path("model").asText()).isEqualTo("meta-llama/Llama-3.1-8B-Instruct");
    assertThat(sent.path("suffix").asText()).isEqualTo(REQUEST.marker().shortName());
    assertThat(sent.path("hyperparameters"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    "{\"n_epochs\": 5, \"batch_size\": 32, \"lora\": true, \"packing\": true}"));
    assertThat(sent.has("method") || sent.has("metadata")).isFalse();
    assertThat(last().headers()).containsEntry("authorization", "Bearer nebius-canary");
    assertThat(last().address()).hasToString("/v1/fine_tuning/jobs");
  }

  @ParameterizedTest
  @CsvSource({
    "validating_files, VALIDATING",
    "queued, QUEUED",
    "running, RUNNING",
    "succeeded, SUCCEEDED",
    "failed, FAILED",
    "cancelled, CANCELLED",
    "pondering, UNKNOWN"
  })
  void everyStateIsKnownAndAModelIsKnownByItsJob(String word, JobState state) {
    status = word;
    JobStatus told = service.jobs().job(JOB).status();
    assertThat(told.state()).isEqualTo(state);
    assertThat(told.tunedModel())
        .isEqualTo(state == JobState.SUCCEEDED ? Optional.of(JOB) : Optional.empty());
  }

  @Test
  void aJobIsFoundAgainByItsSuffix() {
    assertThat(service.jobs().find(REQUEST.marker(), CREATED).map(JobStatus::id)).contains(JOB);
  }

  @Test
  void eventsAreToldOldestFirst() {
    assertThat(service.jobs().job(JOB).events())
        .extracting(JobEvent::message)
        .containsExactly("Job is submitted", "Training completed successfully");
  }

  @Test
  void theLastCheckpointIsDeployedAndFoundAgainByItsJob() {
    assertThat(service.deployment().deploy(JOB, REQUEST.marker())).isEqualTo(SERVED);
    assertThat(paths())
        .containsExactly(
            "GET /v0/models",
            "GET /v1/fine_tuning/jobs/" + JOB + "/checkpoints",
            "POST /v0/models");
    assertThat(last().body())
        .contains("\"base_model\":\"meta-llama/Meta-Llama-3.1-8B-Instruct\"")
        .contains("\"source\":\"" + JOB + ":ftckpt_98a07a09-9fb7-4009-8e18-0f72beade81c\"")
        .contains("\"name\":\"" + REQUEST.marker().shortName() + "\"");
    deployed = Optional.of("validating");
    assertThat(service.deployment().deploy(JOB, REQUEST.marker())).isEqualTo(SERVED);
    assertThat(paths()).hasSize(4);
  }

  @Test
  void theLastCheckpointIsThatOfAllPages() {
    server.answer(
        asked ->
            switch (asked.address().toString().replaceFirst(".*/", "")) {
              case "checkpoints" ->
                  Reply.ok(TuningSamples.page(true, checkpoint(1), checkpoint(2)));
              case "checkpoints?after=ftckpt_2" ->
                  Reply.ok(TuningSamples.page(false, checkpoint(3)));
              default -> answer(asked);
            });
    service.deployment().deploy(JOB, REQUEST.marker());
    assertThat(last().body()).contains("\"source\":\"" + JOB + ":ftckpt_3\"");
  }

  @ParameterizedTest
  @CsvSource({
    "validating, DEPLOYING",
    "active, READY",
    "error, FAILED",
    "deleted, GONE",
    "pondering, UNKNOWN"
  })
  void everyStateOfACustomModelIsKnown(String word, DeploymentState state) {
    deployed = Optional.of(word);
    DeploymentStatus told = service.deployment().status(SERVED);
    assertThat(told.state()).isEqualTo(state);
    assertThat(told.reason())
        .isEqualTo(state == DeploymentState.FAILED ? Optional.of("Bad weights") : Optional.empty());
  }

  @Test
  void aModelThatVanishedIsGoneAndEndingItSendsNothing() {
    assertThat(service.deployment().status(SERVED).state()).isEqualTo(DeploymentState.GONE);
    service.deployment().undeploy(SERVED);
    assertThat(paths()).containsExactly("GET /v0/models");
  }

  @Test
  void aMultiplierIsTakenTimesTheUsualRate() throws JsonProcessingException {
    service
        .jobs()
        .submit(request(OptionalDouble.of(2)), new UploadedData("file-1", Optional.empty()));
    JsonNode sent = new ObjectMapper().readTree(last().body());
    assertThat(sent.at("/hyperparameters/learning_rate").asDouble()).isEqualTo(2e-5);
  }

  private FineTuningService service() {
    String address = server.address().toString();
    return new NebiusTuning(new ChatTokens())
        .open(
            new TuningServer(
                "nebius",
                address.substring(0, address.length() - "/v1".length()),
                Optional.of(new Secret("nebius-canary")),
                REQUEST.base(),
                VendorParameters.NONE,
                new ServiceDetails(
                    Map.of("base-model", "meta-llama/Meta-Llama-3.1-8B-Instruct"), Map.of())),
            Duration.ofSeconds(20));
  }

  private List<String> paths() {
    return server.asked().stream().map(one -> one.method() + " " + one.address()).toList();
  }

  private Asked last() {
    return server.asked().get(server.asked().size() - 1);
  }

  private Reply answer(Asked asked) {
    String path = asked.address().getPath();
    boolean isLook = asked.method().equals("GET");
    if (path.equals("/v0/models")) {
      return Reply.ok(isLook ? "[%s]".formatted(deployed.map(this::model).orElse("")) : made());
    }
    if (path.endsWith("/checkpoints")) {
      return Reply.ok(checkpoints());
    }
    if (path.endsWith("/events")) {
      return Reply.ok(
          TuningSamples.page(
              false,
              event(1765431268, "Training completed successfully"),
              event(1765431035, "Job is submitted")));
    }
    boolean isList = path.endsWith("/jobs") && isLook;
    return Reply.ok(isList ? TuningSamples.page(false, job()) : job());
  }

  private static String event(long time, String message) {
    return "{\"id\": \"e\", \"object\": \"fine_tuning.job.event\", \"created_at\": %s, \"level\": \"info\", \"message\": \"%s\"}"
        .formatted(time, message);
  }

  private static String checkpoint(int step) {
    return "{\"id\": \"ftckpt_%s\", \"step_number\": %s}".formatted(step, step);
  }

  private static String checkpoints() {
    return """
        {"data": [{"id": "ftckpt_98a07a09-9fb7-4009-8e18-0f72beade81c", "step_number": 5},
                  {"id": "ftckpt_1", "step_number": 1}]}
        """;
  }

  private static String made() {
    return """
        {"name": "%s", "base_model": "meta-llama/Meta-Llama-3.1-8B-Instruct",
         "source": "%s:ftckpt_98a07a09-9fb7-4009-8e18-0f72beade81c",
         "description": "Fine tuned model", "created_at": 1765431401, "status": "validating"}
        """
        .formatted(SERVED, JOB);
  }

  private String model(String word) {
    return """
        {"type": "text2text", "name": "%s", "status": "%s", "status_reason": "Bad weights",
         "checkpoint_id": "ftckpt_98a07a09-9fb7-4009-8e18-0f72beade81c", "job_id": "%s",
         "file_id": null, "url": null, "created_at": 1765431401, "vendor": "meta"}
        """
        .formatted(SERVED, word, JOB);
  }

  private String job() {
    return """
        {"id": "%s", "object": "fine_tuning.job", "created_at": 1765431035, "status": "%s",
         "model": "meta-llama/Llama-3.1-8B-Instruct", "training_file": "file-1",
         "suffix": "%s", "seed": 42, "trained_tokens": 1250000, "trained_steps": 5,
         "total_steps": 20}
        """
        .formatted(JOB, status, REQUEST.marker().shortName());
  }

  private static TuningRequest request(OptionalDouble multiplier) {
    return new TuningRequest(
        "meta-llama/Llama-3.1-8B-Instruct",
        TuningSamples.request(10)
            .plan()
            .with(new TrainingSettings(5, multiplier, OptionalInt.of(32), 7)),
        new VendorParameters(Map.of("packing", true)));
  }
}
