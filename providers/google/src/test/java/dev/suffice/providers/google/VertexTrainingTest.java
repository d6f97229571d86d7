package dev.suffice.providers.google;

import static dev.suffice.providers.google.VertexSamples.CANARY;
import static dev.suffice.providers.google.VertexSamples.ENDPOINT;
import static dev.suffice.providers.google.VertexSamples.JOBS;
import static dev.suffice.providers.google.VertexSamples.NAME;
import static dev.suffice.providers.google.VertexSamples.REQUEST;
import static dev.suffice.providers.google.VertexSamples.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.UploadedData;
import dev.suffice.providers.google.VertexServer.Asked;
import dev.suffice.providers.google.VertexServer.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A training at Vertex AI: examples, a job, the endpoint of its model, and what goes wrong. */
class VertexTrainingTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final VertexServer server = new VertexServer();
  private final FineTuningService service = VertexSamples.service(server);

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
  void howLongTheServerWantsToBeLeftAloneIsKnown() {
    server.answer(asked -> new Reply(429, error("Slower")));
    for (ThrowingCallable request :
        List.<ThrowingCallable>of(
            this::submit,
            () -> service.intake().upload(REQUEST),
            () -> service.deployment().status(ENDPOINT))) {
      assertThatThrownBy(request)
          .isInstanceOfSatisfying(
              TransientFaultException.class,
              fault -> assertThat(fault.retryAfter()).contains(Duration.ofSeconds(7)));
    }
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
    assertThat(service.intake().check(VertexSamples.request(OptionalInt.of(8))))
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

  private static String error(String message) {
    return "{\"error\": {\"code\": 1, \"message\": \"%s\", \"status\": \"NO\"}}".formatted(message);
  }
}
