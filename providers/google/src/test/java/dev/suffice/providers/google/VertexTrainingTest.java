package dev.suffice.providers.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.task.Task;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.ServiceDetails;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TrainingSettings;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.TuningServer;
import dev.suffice.api.tuning.UploadedData;
import dev.suffice.providers.google.VertexServer.Asked;
import dev.suffice.providers.google.VertexServer.Reply;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests and answers by Google's reference, <a
 * href="https://cloud.google.com/vertex-ai/docs/reference/rest/v1/projects.locations.tuningJobs">projects.locations.tuningJobs</a>,
 * read on 2026-11-23; the names of model and endpoint are those of its example.
 */
class VertexTrainingTest {
  private static final Instant CREATED = Instant.parse("2026-11-23T10:00:00Z");
  private static final String CANARY = "ya29.canary-4711";
  private static final String ENDPOINT =
      "projects/123456789012/locations/us-central1/endpoints/123456789012345";
  private static final TuningRequest REQUEST = request(OptionalInt.empty());
  private static final String NAME = REQUEST.marker().shortName();
  private static final String JOBS = "/v1/projects/my-project/locations/us-central1/tuningJobs";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final VertexServer server = new VertexServer();
  private final FineTuningService service = service();

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void examplesArePutIntoTheBucketAsContents() {
    UploadedData data = service.intake().upload(REQUEST);
    assertThat(data)
        .isEqualTo(
            new UploadedData(
                "gs://bucket/tuning/" + NAME + "/training.jsonl",
                Optional.of("gs://bucket/tuning/" + NAME + "/validation.jsonl")));
    Asked put = server.asked().get(0);
    assertThat(put.method() + " " + put.uri())
        .isEqualTo(
            "POST /upload/storage/v1/b/bucket/o?uploadType=media&name=tuning%2F"
                + NAME
                + "%2Ftraining.jsonl");
    assertThat(put.token()).isEqualTo("Bearer " + CANARY);
    assertThat(put.body().lines()).hasSize(3).allMatch(line -> line.contains("\"contents\":[{"));
  }

  @Test
  void aJobIsSubmittedWithItsMarkerAndSettings() throws JsonProcessingException {
    server.answer(asked -> new Reply(200, job("JOB_STATE_PENDING", "")));
    JobStatus job = submit();
    assertThat(job.id()).isEqualTo("4982013113894174720");
    assertThat(job.marker().orElseThrow().fits(REQUEST.marker())).isTrue();
    Asked asked = server.asked().get(0);
    assertThat(asked.method() + " " + asked.uri()).isEqualTo("POST " + JOBS);
    assertThat(asked.token()).isEqualTo("Bearer " + CANARY);
    JsonNode body = JSON.readTree(asked.body());
    assertThat(body.path("baseModel").asText()).isEqualTo("gemini-3.5-flash");
    assertThat(body.path("tunedModelDisplayName").asText()).isEqualTo(NAME);
    assertThat(body.path("supervisedTuningSpec"))
        .isEqualTo(
            JSON.readTree(
                """
                {"trainingDatasetUri": "gs://bucket/t.jsonl",
                 "validationDatasetUri": "gs://bucket/v.jsonl",
                 "hyperParameters": {"epochCount": 3, "learningRateMultiplier": 0.5,
                   "adapterSize": "ADAPTER_SIZE_FOUR"}}
                """));
  }

  @ParameterizedTest
  @CsvSource({
    "JOB_STATE_QUEUED, QUEUED",
    "JOB_STATE_PENDING, VALIDATING",
    "JOB_STATE_RUNNING, RUNNING",
    "JOB_STATE_PAUSED, QUEUED",
    "JOB_STATE_CANCELLING, CANCELLING",
    "JOB_STATE_CANCELLED, CANCELLED",
    "JOB_STATE_FAILED, FAILED",
    "JOB_STATE_EXPIRED, FAILED",
    "JOB_STATE_PARTIALLY_SUCCEEDED, FAILED",
    "JOB_STATE_SUCCEEDED, SUCCEEDED",
    "JOB_STATE_PONDERING, UNKNOWN"
  })
  void everyStateIsKnownAndANewOneIsNoEnd(String word, JobState state) {
    String error = ", \"error\": {\"code\": 3, \"message\": \"Out of rows\"}";
    server.answer(asked -> new Reply(200, job(word, model() + error)));
    JobStatus told = service.jobs().job("4982013113894174720").status();
    assertThat(told.state()).isEqualTo(state);
    assertThat(told.word()).isEqualTo(word);
    assertThat(told.failure()).contains("Out of rows");
    assertThat(told.tunedModel())
        .isEqualTo(state == JobState.SUCCEEDED ? Optional.of(ENDPOINT) : Optional.empty());
    assertThat(server.asked().get(0).uri()).isEqualTo(JOBS + "/4982013113894174720");
  }

  @Test
  void aJobThatSucceededTellsItsTokensOfAllEpochsAndHasItsEndpointSoon() {
    server.answer(asked -> new Reply(200, job("JOB_STATE_SUCCEEDED", "")));
    assertThat(service.jobs().job("1").status().state()).isEqualTo(JobState.RUNNING);
    server.answer(asked -> new Reply(200, job("JOB_STATE_SUCCEEDED", model())));
    assertThat(service.jobs().job("1").status().trainedTokens()).hasValue(3_702);
  }

  @Test
  void aJobWhoseAnswerWasLostIsFoundByItsMarkerOnAnyPage() {
    String theirs = job("JOB_STATE_RUNNING", "").replace(NAME, "theirs");
    server.answer(
        asked ->
            new Reply(
                200,
                asked.uri().contains("pageToken=next")
                    ? "{\"tuningJobs\": [%s]}".formatted(job("JOB_STATE_RUNNING", ""))
                    : "{\"tuningJobs\": [%s], \"nextPageToken\": \"next\"}".formatted(theirs)));
    assertThat(service.jobs().find(REQUEST.marker(), CREATED).map(JobStatus::id))
        .contains("4982013113894174720");
    assertThat(service.jobs().list(CREATED)).hasSize(2);
    assertThat(service.jobs().list(CREATED.plusSeconds(1))).isEmpty();
  }

  @Test
  void whatHappenedIsToldOldestFirst() {
    String times =
        """
        , "startTime": "2026-11-23T10:05:00Z", "endTime": "2026-11-23T11:00:00Z",
          "error": {"code": 3, "message": "Row 7 has no text"}
        """;
    server.answer(asked -> new Reply(200, job("JOB_STATE_FAILED", times)));
    assertThat(service.jobs().job("1").events())
        .extracting(JobEvent::message)
        .containsExactly(
            "Job created", "Training begun", "Ended: JOB_STATE_FAILED", "Row 7 has no text");
  }

  @Test
  void aJobIsCancelled() {
    service.jobs().job("77").cancel();
    assertThat(server.asked().get(0).method() + " " + server.asked().get(0).uri())
        .isEqualTo("POST " + JOBS + "/77:cancel");
  }

  @Test
  void aModelAnswersAtItsEndpointWhereItIsDeployed() {
    assertThat(service.deployment().deploy(ENDPOINT, REQUEST.marker())).isEqualTo(ENDPOINT);
    server.answer(asked -> new Reply(200, "{\"deployedModels\": [{\"id\": \"1\"}]}"));
    assertThat(service.deployment().status(ENDPOINT).state()).isEqualTo(DeploymentState.READY);
    assertThat(server.asked().get(0).uri()).isEqualTo("/v1/" + ENDPOINT);
    server.answer(asked -> new Reply(200, "{\"name\": \"x\"}"));
    assertThat(service.deployment().status(ENDPOINT).state()).isEqualTo(DeploymentState.GONE);
    server.answer(asked -> new Reply(404, "{}"));
    assertThat(service.deployment().status(ENDPOINT).state()).isEqualTo(DeploymentState.GONE);
  }

  @ParameterizedTest
  @CsvSource({
    "400, true, false",
    "401, true, false",
    "403, true, false",
    "429, true, true",
    "500, false, true",
    "503, false, true"
  })
  void aRefusalTellsTheVendorsReasonOnceAndWhetherAJobMayHaveBegun(
      int status, boolean isCertain, boolean mayPass) {
    server.answer(asked -> new Reply(status, error("Not so, " + CANARY)));
    assertThatThrownBy(this::submit)
        .isInstanceOfSatisfying(
            ModelFaultException.class,
            fault -> {
              assertThat(fault.usage())
                  .isEqualTo(isCertain ? Optional.of(Usage.NONE) : Optional.empty());
              assertThat(fault instanceof TransientFaultException).isEqualTo(mayPass);
            })
        .hasMessageStartingWith("vertex answered " + status + ": \"Not so, (secret)\"");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void anAnswerThatIsNoJobMayHaveBegunOne() {
    server.answer(asked -> new Reply(200, "<html>Sign in</html>"));
    assertThatThrownBy(this::submit)
        .isInstanceOfSatisfying(
            TransientFaultException.class, fault -> assertThat(fault.usage()).isEmpty())
        .hasMessageStartingWith("vertex answered in a form that is not known");
    server.answer(asked -> new Reply(200, "{}"));
    assertThatThrownBy(this::submit).isInstanceOf(TransientFaultException.class);
  }

  @Test
  void aBucketThatIsNotOursAndAServerThatIsNotThereBeginNothing() {
    server.answer(asked -> new Reply(500, error("Oops")));
    assertThatThrownBy(() -> service.intake().upload(REQUEST))
        .isInstanceOfSatisfying(
            ModelFaultException.class, fault -> assertThat(fault.usage()).contains(Usage.NONE))
        .hasMessageStartingWith("The examples could not be put into Cloud Storage: vertex");
    server.close();
    assertThatThrownBy(this::submit)
        .isInstanceOfSatisfying(
            TransientFaultException.class, fault -> assertThat(fault.usage()).contains(Usage.NONE))
        .hasMessage("vertex cannot be reached");
  }

  @Test
  void whatVertexWillNotTakeIsKnownBeforeAnythingIsSent() {
    assertThat(service.intake().check(REQUEST)).isEmpty();
    assertThat(service.intake().check(request(OptionalInt.of(8))))
        .containsExactly(
            TrainingFinding.refusal(
                "vertex chooses the size of batches itself. Leave `batch-size` out."));
    assertThat(service.intake().estimate(REQUEST).tokens()).isBetween(50L, 500L);
    assertThat(server.asked()).isEmpty();
  }

  private JobStatus submit() {
    var data = new UploadedData("gs://bucket/t.jsonl", Optional.of("gs://bucket/v.jsonl"));
    return service.jobs().submit(REQUEST, data);
  }

  private FineTuningService service() {
    var details =
        new ServiceDetails(
            Map.of(
                "project", "my-project",
                "location", "us-central1",
                "files", "gs://bucket/tuning/",
                "files-base-url", server.address()),
            Map.of("access-token", new Secret(CANARY)));
    var place =
        new TuningServer(
            "vertex",
            server.address(),
            Optional.empty(),
            REQUEST.base(),
            VendorParameters.NONE,
            details);
    return new VertexTraining().open(place, Duration.ofSeconds(20));
  }

  private static String job(String state, String more) {
    return """
        {"name": "projects/123456789012/locations/us-central1/tuningJobs/4982013113894174720",
         "tunedModelDisplayName": "%s", "description": "Trained by Suffice: %s",
         "baseModel": "gemini-3.5-flash", "createTime": "2026-11-23T10:00:00Z",
         "updateTime": "2026-11-23T10:05:00Z", "state": "%s",
         "supervisedTuningSpec": {"trainingDatasetUri": "gs://bucket/t.jsonl",
           "hyperParameters": {"epochCount": "3"}}%s}
        """
        .formatted(NAME, NAME, state, more);
  }

  private static String model() {
    return """
        , "tunedModel": {"model": "projects/123456789012/locations/us-central1/models/1234567890@1",
            "endpoint": "%s"},
          "tuningDataStats": {"supervisedTuningDataStats": {"tuningDatasetExampleCount": "3",
            "totalBillableTokenCount": "1234"}}
        """
        .formatted(ENDPOINT);
  }

  private static String error(String message) {
    return "{\"error\": {\"code\": 1, \"message\": \"%s\", \"status\": \"NO\"}}".formatted(message);
  }

  private static TuningRequest request(OptionalInt batchSize) {
    Task task = Examples.classification("refund", "delivery");
    List<TrainingExample> training =
        IntStream.range(0, 3).mapToObj(i -> example(task, "message " + i)).toList();
    return new TuningRequest(
        "gemini-3.5-flash",
        new TrainingPlan(
            training,
            List.of(example(task, "another")),
            new TrainingSettings(3, OptionalDouble.of(0.5), batchSize, 7)),
        new VendorParameters(Map.of("adapterSize", BigDecimal.valueOf(4))));
  }

  private static TrainingExample example(Task task, String input) {
    var prompt =
        new Prompt(
            Optional.of("You are careful."),
            task.instructions(),
            List.of(),
            true,
            List.of(),
            task.labels(),
            Examples.question("q", input, List.of()),
            task.answerFormat(),
            task.answerSchema());
    return new TrainingExample(prompt, "refund");
  }
}
