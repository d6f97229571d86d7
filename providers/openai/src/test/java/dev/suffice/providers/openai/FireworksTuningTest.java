package dev.suffice.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.ServiceDetails;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.TuningServer;
import dev.suffice.api.tuning.UploadedData;
import dev.suffice.providers.openai.Loopback.Asked;
import dev.suffice.providers.openai.Loopback.Reply;
import java.math.BigDecimal;
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
 * Requests and answers as docs.fireworks.ai shows them (fine-tuning-via-api,
 * get-supervised-fine-tuning-job, create-deployment, deploying), states as its client
 * github.com/fw-ai-external/python-sdk lists them; both read 2026-11-23.
 */
class FireworksTuningTest {
  private static final Instant CREATED = Instant.parse("2023-11-07T05:31:56Z");
  private static final TuningRequest REQUEST = request(OptionalDouble.empty());
  private static final String NAME = REQUEST.marker().shortName();
  private static final UploadedData DATA =
      new UploadedData(NAME + "-training", Optional.of(NAME + "-validation"));
  private static final String MODEL = "accounts/alice/models/my-tuned-model";

  private final Loopback server = new Loopback(this::answer);
  private final FineTuningService service = service();
  private Optional<String> dataSet = Optional.empty();
  private Optional<String> deployment = Optional.empty();
  private String state = "JOB_STATE_RUNNING";

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void examplesAreUploadedAsDataSetsThatAreNamedByTheirTraining() {
    assertThat(service.intake().upload(REQUEST)).isEqualTo(DATA);
    assertThat(paths())
        .startsWith(
            "GET /v1/datasets/" + NAME + "-training",
            "POST /v1/datasets",
            "POST /v1/datasets/" + NAME + "-training:upload")
        .hasSize(6);
    assertThat(server.asked().get(1).body())
        .isEqualTo(
            "{\"datasetId\":\"%s-training\",\"dataset\":{\"userUploaded\":{}}}".formatted(NAME));
    List<Parts.Part> parts = Parts.of(server.asked().get(2));
    assertThat(parts).extracting(Parts.Part::name).containsExactly("file");
    assertThat(parts.get(0).content().lines()).hasSize(10);
  }

  @Test
  void aDataSetThatIsReadyIsNotUploadedAgainAndAHalfOneIs() {
    dataSet = Optional.of("READY");
    service.intake().upload(REQUEST);
    assertThat(paths()).hasSize(2).allMatch(path -> path.startsWith("GET"));
    dataSet = Optional.of("UPLOADING");
    service.intake().upload(REQUEST);
    assertThat(paths()).endsWith("POST /v1/datasets/" + NAME + "-validation:upload").hasSize(6);
  }

  @Test
  void aJobIsSubmittedWithItsMarkerAndSettings() throws JsonProcessingException {
    dataSet = Optional.of("READY");
    JobStatus submitted = service.jobs().submit(REQUEST, DATA);
    assertThat(submitted.id()).isEqualTo("my-fine-tuning-job");
    assertThat(submitted.marker().orElseThrow().fits(REQUEST.marker())).isTrue();
    assertThat(submitted.created()).isEqualTo(CREATED);
    assertThat(submitted.done()).contains(0.25);
    JsonNode expected =
        new ObjectMapper()
            .readTree(
                """
                {"displayName": "%s", "baseModel": "accounts/fireworks/models/llama-v3p1-8b-instruct",
                 "dataset": "accounts/alice/datasets/%s-training", "epochs": 3,
                 "evaluationDataset": "accounts/alice/datasets/%s-validation",
                 "batchSizeSamples": 8, "learningRate": 0.0001}
                """
                    .formatted(NAME, NAME, NAME));
    assertThat(new ObjectMapper().readTree(last().body())).isEqualTo(expected);
    assertThat(last().headers()).containsEntry("authorization", "Bearer fw-canary");
  }

  @Test
  void aDataSetThatIsNotReadyIsWaitedFor() {
    dataSet = Optional.of("UPLOADING");
    assertThatThrownBy(() -> service.jobs().submit(REQUEST, DATA))
        .isInstanceOfSatisfying(
            TransientFaultException.class, fault -> assertThat(fault.usage()).contains(Usage.NONE));
    assertThat(paths()).doesNotContain("POST /v1/supervisedFineTuningJobs");
  }

  @ParameterizedTest
  @CsvSource({
    "JOB_STATE_VALIDATING, VALIDATING",
    "JOB_STATE_CREATING_INPUT_DATASET, VALIDATING",
    "JOB_STATE_CREATING, QUEUED",
    "JOB_STATE_PENDING, QUEUED",
    "JOB_STATE_RE_QUEUEING, QUEUED",
    "JOB_STATE_PAUSED, QUEUED",
    "JOB_STATE_RUNNING, RUNNING",
    "JOB_STATE_WRITING_RESULTS, RUNNING",
    "JOB_STATE_CANCELLING, CANCELLING",
    "JOB_STATE_DELETING, CANCELLING",
    "JOB_STATE_DELETING_CLEANING_UP, CANCELLING",
    "JOB_STATE_CANCELLED, CANCELLED",
    "JOB_STATE_FAILED, FAILED",
    "JOB_STATE_EXPIRED, FAILED",
    "JOB_STATE_COMPLETED, SUCCEEDED",
    "JOB_STATE_UNSPECIFIED, UNKNOWN",
    "JOB_STATE_IDLE, UNKNOWN",
    "PONDERING, UNKNOWN"
  })
  void everyStateIsKnownAndANewOneIsNoEnd(String word, JobState expected) {
    state = word;
    JobStatus told = service.jobs().job("my-fine-tuning-job").status();
    assertThat(told.state()).isEqualTo(expected);
    assertThat(told.tunedModel())
        .isEqualTo(expected == JobState.SUCCEEDED ? Optional.of(MODEL) : Optional.empty());
    assertThat(told.failure())
        .isEqualTo(expected == JobState.FAILED ? Optional.of("Out of rows") : Optional.empty());
  }

  @Test
  void aJobIsFoundAgainPageByPageByTheNameItIsShownUnder() {
    assertThat(service.jobs().find(REQUEST.marker(), CREATED).map(JobStatus::id))
        .contains("my-fine-tuning-job");
    assertThat(paths())
        .containsExactly(
            "GET /v1/supervisedFineTuningJobs?pageSize=200",
            "GET /v1/supervisedFineTuningJobs?pageSize=200&pageToken=a%2Fb");
    assertThat(service.jobs().list(CREATED.plusSeconds(1))).isEmpty();
  }

  @Test
  void aServerThatTellsTheSamePageForEverIsNotHeardForEver() {
    server.answer(
        asked ->
            Reply.ok(page(asked).replace("\"nextPageToken\": \"\"", "\"nextPageToken\": \"a/b\"")));
    assertThat(service.jobs().find(REQUEST.marker(), CREATED)).isPresent();
    assertThat(paths()).hasSize(2);
  }

  @Test
  void aJobIsCancelled() {
    service.jobs().job("my-fine-tuning-job").cancel();
    assertThat(paths())
        .containsExactly("POST /v1/supervisedFineTuningJobs/my-fine-tuning-job:cancel");
  }

  @Test
  void aTunedModelIsDeployedOnceAndAskedByItsNameAndTheDeployments() {
    String served = service.deployment().deploy(MODEL, REQUEST.marker());
    assertThat(served).isEqualTo(MODEL + "#accounts/alice/deployments/" + NAME);
    assertThat(last().address()).hasToString("/v1/deployments?deploymentId=" + NAME);
    assertThat(last().body())
        .contains("\"baseModel\":\"" + MODEL + "\"", "\"minReplicaCount\":1")
        .contains("\"acceleratorType\":\"NVIDIA_H100_80GB\"");
    deployment = Optional.of("CREATING");
    assertThat(service.deployment().deploy(MODEL, REQUEST.marker())).isEqualTo(served);
    assertThat(paths()).hasSize(3);
    deployment = Optional.of("FAILED");
    service.deployment().deploy(MODEL, REQUEST.marker());
    assertThat(paths().subList(3, 6))
        .extracting(path -> path.substring(0, 6))
        .containsExactly("GET /v", "DELETE", "POST /");
  }

  @Test
  void oneThatIsBeingDeletedIsWaitedForUntilItsNameIsFree() {
    deployment = Optional.of("DELETING");
    assertThatThrownBy(() -> service.deployment().deploy(MODEL, REQUEST.marker()))
        .isInstanceOf(TransientFaultException.class)
        .hasMessageStartingWith("fireworks is still deleting the deployment " + NAME);
    assertThat(paths()).containsExactly("GET /v1/deployments/" + NAME);
  }

  @ParameterizedTest
  @CsvSource({
    "CREATING, DEPLOYING",
    "UPDATING, DEPLOYING",
    "READY, READY",
    "FAILED, FAILED",
    "DELETING, GONE",
    "DELETED, GONE",
    "STATE_UNSPECIFIED, UNKNOWN"
  })
  void everyStateOfADeploymentIsKnown(String word, DeploymentState expected) {
    deployment = Optional.of(word);
    assertThat(service.deployment().status(served()).state()).isEqualTo(expected);
    assertThat(paths()).containsExactly("GET /v1/deployments/" + NAME);
  }

  @Test
  void aDeploymentIsEndedForGoodThoughItWasJustAskedAndOneThatVanishedIsGone() {
    assertThat(service.deployment().status(served()).state()).isEqualTo(DeploymentState.GONE);
    service.deployment().undeploy(served());
    assertThat(paths()).endsWith("DELETE /v1/deployments/" + NAME + "?hard=true&ignoreChecks=true");
  }

  @Test
  void aRateThatCannotBeMultipliedIsRefusedBeforeAnythingIsSent() {
    assertThat(service.intake().check(REQUEST)).isEmpty();
    assertThat(service.intake().check(request(OptionalDouble.of(0.5))))
        .singleElement()
        .matches(one -> one.isRefusal() && one.message().contains("extra: {learningRate"));
  }

  private static String served() {
    return MODEL + "#accounts/alice/deployments/" + NAME;
  }

  private FineTuningService service() {
    return new FireworksTuning(new ChatTokens())
        .open(
            new TuningServer(
                "fireworks",
                server.address().toString(),
                Optional.of(new Secret("fw-canary")),
                REQUEST.base(),
                VendorParameters.NONE,
                new ServiceDetails(
                    Map.of("account", "alice", "accelerator", "NVIDIA_H100_80GB"), Map.of())),
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
    if (path.contains("/datasets/") && isLook) {
      return told(dataSet);
    }
    if (path.contains("/deployments/") && isLook) {
      return told(deployment);
    }
    if (path.endsWith("/supervisedFineTuningJobs") && isLook) {
      return Reply.ok(page(asked));
    }
    return Reply.ok(path.contains("/supervisedFineTuningJobs") ? job(NAME) : "{}");
  }

  private static Reply told(Optional<String> state) {
    return state
        .map(
            word ->
                Reply.ok("{\"name\": \"accounts/alice/x/y\", \"state\": \"%s\"}".formatted(word)))
        .orElse(Reply.json(404, "{\"error\": {\"message\": \"not found\"}}"));
  }

  private String page(Asked asked) {
    return asked.address().toString().contains("pageToken")
        ? "{\"supervisedFineTuningJobs\": [%s], \"nextPageToken\": \"\"}".formatted(job(NAME))
        : "{\"supervisedFineTuningJobs\": [%s], \"nextPageToken\": \"a/b\", \"totalSize\": 2}"
            .formatted(job("theirs"));
  }

  private String job(String displayName) {
    return """
        {"dataset": "accounts/alice/datasets/my-data",
         "name": "accounts/alice/supervisedFineTuningJobs/my-fine-tuning-job",
         "displayName": "%s", "createTime": "2023-11-07T05:31:56Z",
         "completedTime": "2023-11-07T05:31:56Z", "state": "%s",
         "status": {"code": "OK", "message": "Out of rows"}, "createdBy": "alice@example.com",
         "outputModel": "my-tuned-model", "warmStartFrom": "", "epochs": 3,
         "jobProgress": {"percent": 25, "epoch": 1}}
        """
        .formatted(displayName, state);
  }

  private static TuningRequest request(OptionalDouble multiplier) {
    TrainingPlan plan = TuningSamples.request(10).plan();
    return new TuningRequest(
        "accounts/fireworks/models/llama-v3p1-8b-instruct",
        plan.with(new TrainingSettings(3, multiplier, OptionalInt.of(8), 7)),
        new VendorParameters(Map.of("learningRate", new BigDecimal("0.0001"))));
  }
}
