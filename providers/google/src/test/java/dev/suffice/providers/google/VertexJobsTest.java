package dev.suffice.providers.google;

import static dev.suffice.providers.google.VertexSamples.CREATED;
import static dev.suffice.providers.google.VertexSamples.ENDPOINT;
import static dev.suffice.providers.google.VertexSamples.JOBS;
import static dev.suffice.providers.google.VertexSamples.NAME;
import static dev.suffice.providers.google.VertexSamples.REQUEST;
import static dev.suffice.providers.google.VertexSamples.job;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.providers.google.VertexServer.Reply;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Vertex AI says of jobs. */
class VertexJobsTest {
  private final VertexServer server = new VertexServer();
  private final FineTuningService service = VertexSamples.service(server);

  @AfterEach
  void closeServer() {
    server.close();
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

  private static String model() {
    return """
        , "tunedModel": {"model": "projects/123456789012/locations/us-central1/models/1234567890@1",
            "endpoint": "%s"},
          "tuningDataStats": {"supervisedTuningDataStats": {"tuningDatasetExampleCount": "3",
            "totalBillableTokenCount": "1234"}}
        """
        .formatted(ENDPOINT);
  }
}
