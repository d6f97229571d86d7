package dev.suffice.providers.aws;

import static dev.suffice.providers.aws.BedrockSamples.BASE;
import static dev.suffice.providers.aws.BedrockSamples.CANARY;
import static dev.suffice.providers.aws.BedrockSamples.CREATED;
import static dev.suffice.providers.aws.BedrockSamples.REQUEST;
import static dev.suffice.providers.aws.BedrockSamples.request;
import static dev.suffice.providers.aws.BedrockSamples.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import dev.suffice.providers.aws.BedrockServer.Asked;
import dev.suffice.providers.aws.BedrockServer.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BedrockTuningTest {
  private static final String NAME = REQUEST.marker().shortName();

  private final BedrockServer server = new BedrockServer();
  private final FineTuningService service = BedrockSamples.service(server, "on-demand");

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void examplesAreSignedAndPutIntoTheBucketAsConversations() {
    UploadedData data = service.intake().upload(REQUEST);
    assertThat(data)
        .isEqualTo(
            new UploadedData(
                "s3://bucket/tuning/" + NAME + "/training.jsonl",
                Optional.of("s3://bucket/tuning/" + NAME + "/validation.jsonl")));
    Asked put = server.asked().get(0);
    assertThat(put.method() + " " + put.path())
        .isEqualTo("PUT /bucket/tuning/" + NAME + "/training.jsonl");
    assertThat(put.authorization()).contains("Credential=AKIDEXAMPLE/", "/us-east-1/s3/");
    assertThat(put.body().lines())
        .hasSize(3)
        .allMatch(line -> line.contains("\"schemaVersion\":\"bedrock-conversation-2024\""));
  }

  @Test
  void aJobIsSubmittedOnceWithItsMarkerAsNameAndToken() {
    JobStatus job = submit();
    assertThat(job)
        .isEqualTo(
            JobStatus.of(
                NAME, Optional.of(REQUEST.marker()), JobState.VALIDATING, "InProgress", CREATED));
    JsonNode body = created().get(0).json();
    assertThat(body.path("jobName").asText()).isEqualTo(NAME);
    assertThat(body.path("customModelName").asText()).isEqualTo(NAME);
    assertThat(body.path("clientRequestToken").asText()).isEqualTo(NAME);
    assertThat(body.path("baseModelIdentifier").asText()).isEqualTo(BASE);
    assertThat(body.path("roleArn").asText()).isEqualTo("arn:aws:iam::123456789012:role/tuning");
    assertThat(body.path("customizationType").asText()).isEqualTo("FINE_TUNING");
    assertThat(body.at("/trainingDataConfig/s3Uri").asText()).isEqualTo("s3://bucket/t.jsonl");
    assertThat(body.at("/validationDataConfig/validators/0/s3Uri").asText())
        .isEqualTo("s3://bucket/v.jsonl");
    assertThat(body.at("/outputDataConfig/s3Uri").asText())
        .isEqualTo("s3://bucket/tuning/" + NAME + "/output/");
    assertThat(body.path("hyperParameters").toString())
        .isEqualTo(
            "{\"epochCount\":\"2\",\"learningRate\":\"0.000005\",\"learningRateWarmupSteps\":\"10\"}");
    assertThat(server.asked())
        .allMatch(asked -> asked.authorization().contains("AWS4-HMAC-SHA256"))
        .noneMatch(asked -> asked.toString().contains(CANARY));
  }

  @Test
  void aJobThatRunsIsNotSubmittedAgainAndOneThatFailedGetsANameOfItsOwn() {
    submit();
    assertThat(submit().id()).isEqualTo(NAME);
    assertThat(created()).hasSize(1);
    server.job(NAME, "Failed", "");
    assertThat(submit().id()).isEqualTo(NAME + "-2");
    assertThat(created().get(1).json().path("clientRequestToken").asText()).isEqualTo(NAME + "-2");
    assertThat(service.jobs().find(REQUEST.marker(), CREATED).map(JobStatus::id))
        .contains(NAME + "-2");
  }

  @Test
  void whereNobodyKnowsWhetherAJobWasBegunItIsFoundByItsName() {
    server.job(NAME, "InProgress", "");
    server.job("theirs", "InProgress", "");
    assertThat(service.jobs().list(CREATED)).hasSize(2);
    assertThat(service.jobs().find(REQUEST.marker(), CREATED).map(JobStatus::id)).contains(NAME);
    assertThat(server.asked().get(0).query()).contains("creationTimeAfter=2026-11-23T10:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "InProgress, RUNNING",
    "Completed, SUCCEEDED",
    "Failed, FAILED",
    "Stopping, CANCELLING",
    "Stopped, CANCELLED",
    "Pondering, UNKNOWN"
  })
  void everyStateIsKnownAndANewOneIsNoEnd(String word, JobState state) {
    server.job(NAME, word, ", \"failureMessage\": \"Out of rows\"");
    JobStatus told = service.jobs().job(NAME).status();
    assertThat(told.state()).isEqualTo(state);
    assertThat(told.word()).isEqualTo(word);
    assertThat(told.created()).isEqualTo(CREATED);
    assertThat(told.failure()).contains("Out of rows");
    assertThat(told.tunedModel().isPresent()).isEqualTo(state == JobState.SUCCEEDED);
  }

  @Test
  void aJobWhoseTrainingIsNotBegunIsBeingValidated() {
    server.job(NAME, "InProgress", details("NotStarted"));
    assertThat(service.jobs().job(NAME).status().state()).isEqualTo(JobState.VALIDATING);
    server.job(NAME, "InProgress", details("InProgress"));
    assertThat(service.jobs().job(NAME).status().state()).isEqualTo(JobState.RUNNING);
  }

  @Test
  void phasesAndLossesAreToldOldestFirst() {
    server.job(
        NAME,
        "Completed",
        details("Completed")
            + ", \"endTime\": \"2026-11-23T12:00:00Z\", \"trainingMetrics\": {\"trainingLoss\": 0.25}"
            + ", \"validationMetrics\": [{\"validationLoss\": 0.5}]");
    List<JobEvent> events = service.jobs().job(NAME).events();
    assertThat(events)
        .extracting(JobEvent::message)
        .containsExactly(
            "Job created",
            "Validation: Completed",
            "Training: Completed",
            "Loss in training",
            "Loss in validation");
    assertThat(events.get(3).metrics()).containsEntry("trainingLoss", 0.25);
  }

  @Test
  void aJobIsStoppedByItsName() {
    server.job(NAME, "InProgress", "");
    service.jobs().job(NAME).cancel();
    assertThat(service.jobs().job(NAME).status().state()).isEqualTo(JobState.CANCELLING);
    assertThat(server.asked().get(0).path())
        .isEqualTo("/model-customization-jobs/" + NAME + "/stop");
  }

  @ParameterizedTest
  @CsvSource({
    "400, ValidationException, The role cannot be assumed, true, false",
    "400, ServiceQuotaExceededException, Too many jobs, true, false",
    "403, AccessDeniedException, Not you, true, false",
    "429, ThrottlingException, Slower, true, true",
    "500, InternalServerException, Oops, false, true"
  })
  void aRefusalTellsTheVendorsReasonAndWhetherAJobMayHaveBegun(
      int status, String code, String message, boolean isCertain, boolean mayPass) {
    server.strike(asked -> asked.method().equals("POST"), new Fault(status, code, message));
    assertThatThrownBy(this::submit)
        .isInstanceOfSatisfying(
            ModelFaultException.class,
            fault -> {
              assertThat(fault.usage())
                  .isEqualTo(isCertain ? Optional.of(Usage.NONE) : Optional.empty());
              assertThat(fault instanceof TransientFaultException).isEqualTo(mayPass);
              assertThat(pause(fault).isPresent()).isEqualTo(mayPass);
            })
        .hasMessageStartingWith("bedrock answered " + status + ": \"" + message + "\"");
    assertThat(created()).hasSize(1);
  }

  @Test
  void aBucketThatIsNotOursBeginsNothing() {
    server.strike(any -> true, new Fault(500, "InternalError", "Oops"));
    assertThatThrownBy(() -> service.intake().upload(REQUEST))
        .isInstanceOfSatisfying(
            ModelFaultException.class, fault -> assertThat(fault.usage()).contains(Usage.NONE))
        .hasMessageStartingWith("The examples could not be put into S3: bedrock answered 500");
  }

  @Test
  void aServerThatIsNotThereBeginsNothing() {
    server.close();
    assertThatThrownBy(this::submit)
        .isInstanceOfSatisfying(
            TransientFaultException.class, fault -> assertThat(fault.usage()).contains(Usage.NONE))
        .hasMessage("bedrock cannot be reached");
  }

  @Test
  void whatBedrockWillNotTakeIsKnownBeforeAnythingIsSent() {
    assertThat(refusals(request(BASE, settings(6))))
        .singleElement()
        .asString()
        .contains("5 epochs");
    assertThat(refusals(request("meta.llama3-1-8b-instruct-v1:0:128k", settings(2))))
        .singleElement()
        .asString()
        .contains("hyperparameters: {learningRate:");
    assertThat(refusals(REQUEST)).isEmpty();
    assertThat(service.intake().estimate(REQUEST).tokens()).isBetween(50L, 500L);
    assertThat(server.asked()).isEmpty();
  }

  private static Optional<Duration> pause(ModelFaultException fault) {
    return fault instanceof TransientFaultException passing
        ? passing.retryAfter()
        : Optional.empty();
  }

  private JobStatus submit() {
    var data = new UploadedData("s3://bucket/t.jsonl", Optional.of("s3://bucket/v.jsonl"));
    return service.jobs().submit(REQUEST, data);
  }

  private List<Asked> created() {
    return server.asked().stream()
        .filter(
            asked ->
                asked.method().equals("POST") && asked.path().equals("/model-customization-jobs"))
        .toList();
  }

  private List<String> refusals(TuningRequest request) {
    return service.intake().check(request).stream()
        .filter(TrainingFinding::isRefusal)
        .map(TrainingFinding::message)
        .toList();
  }

  private static String details(String training) {
    return """
        , "statusDetails": {
          "validationDetails": {"status": "Completed", "creationTime": "2026-11-23T10:00:00Z",
            "lastModifiedTime": "2026-11-23T10:10:00Z"},
          "trainingDetails": {"status": "%s", "creationTime": "2026-11-23T10:20:00Z",
            "lastModifiedTime": "2026-11-23T11:50:00Z"}}
        """
        .formatted(training);
  }
}
