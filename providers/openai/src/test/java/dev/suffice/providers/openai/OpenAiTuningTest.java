package dev.suffice.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.UploadedData;
import dev.suffice.providers.openai.Loopback.Asked;
import dev.suffice.providers.openai.Loopback.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiTuningTest {
  private static final String CANARY = TuningSamples.KEY;
  private static final Instant CREATED = Instant.ofEpochSecond(1741569952);
  private static final UploadedData DATA = new UploadedData("file-1", Optional.of("file-2"));
  private static final TuningRequest REQUEST = TuningSamples.request(10);

  private final Loopback server = new Loopback(this::answer);
  private final FineTuningService service =
      TuningSamples.openAi(server.address().toString(), CREATED);
  private String status = "queued";
  private String more = "\"fine_tuned_model\": null, \"trained_tokens\": null, \"error\": null,";

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void aJobIsSubmittedWithItsMarkerAndSettings() {
    JobStatus submitted = service.jobs().submit(REQUEST, DATA);
    assertThat(submitted.id()).isEqualTo("ftjob-1");
    assertThat(submitted.marker()).contains(REQUEST.marker());
    assertThat(submitted.state()).isEqualTo(JobState.QUEUED);
    assertThat(submitted.created()).isEqualTo(CREATED);
    Asked asked = server.asked().get(0);
    assertThat(asked.headers()).containsEntry("authorization", "Bearer " + CANARY);
    assertThat(asked.headers().keySet()).noneMatch(name -> name.contains("stainless"));
    assertThat(asked.body())
        .contains("\"model\":\"gpt-4.1-mini\"", "\"training_file\":\"file-1\"")
        .contains("\"validation_file\":\"file-2\"", "\"seed\":2147483647", "\"n_epochs\":3")
        .contains("\"learning_rate_multiplier\":0.5", "\"batch_size\":8", "\"type\":\"supervised\"")
        .contains("\"suffix\":\"suffice-" + REQUEST.marker().suffix() + "\"")
        .contains("\"suffice-marker\":\"" + REQUEST.marker().value() + "\"")
        .contains("\"trainingType\":\"globalstandard\"");
  }

  @ParameterizedTest
  @CsvSource({
    "validating_files, VALIDATING",
    "queued, QUEUED",
    "pending, QUEUED",
    "paused, QUEUED",
    "running, RUNNING",
    "cancelled, CANCELLED",
    "failed, FAILED",
    "pondering, UNKNOWN"
  })
  void everyStateIsKnownAndANewOneIsNoEnd(String word, JobState state) {
    status = word;
    JobStatus told = service.jobs().job("ftjob-1").status();
    assertThat(told.state()).isEqualTo(state);
    assertThat(told.word()).isEqualTo(word);
  }

  @Test
  void aJobThatSucceededTellsItsModelAndWhatIsBilled() {
    status = "succeeded";
    more = "\"fine_tuned_model\": \"ft:m:x\", \"trained_tokens\": 4711, \"error\": {},";
    JobStatus told = service.jobs().job("ftjob-1").status();
    assertThat(told.state()).isEqualTo(JobState.SUCCEEDED);
    assertThat(told.tunedModel()).contains("ft:m:x");
    assertThat(told.trainedTokens()).hasValue(4711);
    assertThat(told.failure()).isEmpty();
  }

  @Test
  void aJobThatSucceededWithoutAModelIsNotOverYet() {
    status = "succeeded";
    assertThat(service.jobs().job("ftjob-1").status().state()).isEqualTo(JobState.RUNNING);
  }

  @Test
  void theReasonOfAFailureIsToldWithoutTheKey() {
    status = "failed";
    more =
        "\"fine_tuned_model\": null, \"trained_tokens\": null, \"error\": {\"code\": \"c\", \"param\": null, \"message\": \"Line 3 of %s\"},"
            .formatted(CANARY);
    assertThat(service.jobs().job("ftjob-1").status().failure()).contains("Line 3 of (secret)");
  }

  @Test
  void aJobIsFoundAgainByItsMarkerPageByPage() {
    server.answer(
        asked ->
            Reply.ok(
                OpenApi.query(asked).containsKey("after")
                    ? TuningSamples.page(false, job())
                    : TuningSamples.page(
                        true, job().replace(REQUEST.marker().value(), "another"))));
    assertThat(service.jobs().find(REQUEST.marker(), CREATED).map(JobStatus::id))
        .contains("ftjob-1");
    assertThat(server.asked()).hasSize(2);
    assertThat(service.jobs().find(new JobMarker("0".repeat(64)), CREATED)).isEmpty();
  }

  /** A server that tells metadata or suffixes would tell ours. */
  @Test
  void jobsOfOthersAreLeftOutAndThoseOfWhichNobodyKnowsAreNot() {
    String theirs = job().replace("suffice-marker", "team").replace("ftjob-1", "ftjob-2");
    String suffixed = job().replace("\"metadata\"", "\"suffix\": null, \"more\"");
    String mute = job().replace("\"metadata\"", "\"more\"").replace("ftjob-1", "ftjob-4");
    server.answer(asked -> Reply.ok(TuningSamples.page(false, job(), theirs, suffixed, mute)));
    assertThat(service.jobs().list(CREATED))
        .extracting(JobStatus::id)
        .containsExactly("ftjob-1", "ftjob-4");
  }

  @Test
  void nobodyLooksFurtherBackThanAskedFor() {
    server.answer(asked -> Reply.ok(TuningSamples.page(true, job())));
    assertThat(service.jobs().list(CREATED.plusSeconds(1))).hasSize(1);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void aServerThatTellsTheOldestFirstIsAskedForAllOfThem() {
    String old = job().replace("1741569952", "1741560000").replace(REQUEST.marker().value(), "x");
    server.answer(
        asked ->
            Reply.ok(
                OpenApi.query(asked).containsKey("after")
                    ? TuningSamples.page(false, job())
                    : TuningSamples.page(true, old, old.replace("1741560000", "1741560001"))));
    assertThat(service.jobs().find(REQUEST.marker(), CREATED)).isPresent();
  }

  @Test
  void aServerThatTellsTheFirstPageForEverIsNotHeardForEver() {
    server.answer(asked -> Reply.ok(TuningSamples.page(true, job())));
    assertThat(service.jobs().list(CREATED.minusSeconds(1))).hasSize(1);
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void eventsAreToldOldestFirstWithTheirFigures() {
    String event =
        """
        {"id": "e%s", "object": "fine_tuning.job.event", "created_at": 1741569952, "level": "%s", "message": "%s", "type": "%s", "data": %s}
        """;
    server.answer(
        asked ->
            Reply.ok(
                TuningSamples.page(
                    false,
                    event.formatted(2, "warn", "Step 1", "metrics", "{\"train_loss\": 0.5}"),
                    event.formatted(1, "info", "Began", "message", "null"))));
    assertThat(service.jobs().job("ftjob-1").events())
        .containsExactly(
            new JobEvent(CREATED, JobEvent.Level.INFO, "Began", Map.of()),
            new JobEvent(CREATED, JobEvent.Level.WARNING, "Step 1", Map.of("train_loss", 0.5)));
  }

  @Test
  void aJobIsCancelled() {
    service.jobs().job("ftjob-1").cancel();
    assertThat(server.asked().get(0).method()).isEqualTo("POST");
    assertThat(server.asked().get(0).address()).hasToString("/v1/fine_tuning/jobs/ftjob-1/cancel");
  }

  @ParameterizedTest
  @CsvSource({"400, true", "401, true", "429, true", "408, false", "500, false"})
  void nobodyKnowsWhetherARequestThatFailedOnTheServerBeganAJob(int refusal, boolean isCertain) {
    server.answer(asked -> Reply.json(refusal, "{\"error\": {\"message\": \"no\"}}"));
    assertThatThrownBy(() -> service.jobs().submit(REQUEST, DATA))
        .isInstanceOfSatisfying(
            ModelFaultException.class,
            fault ->
                assertThat(fault.usage())
                    .isEqualTo(isCertain ? Optional.of(Usage.NONE) : Optional.empty()))
        .hasMessageContaining(String.valueOf(refusal));
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void howLongTheServerWantsToBeLeftAloneIsKnown() {
    server.answer(asked -> new Reply(429, Map.of("Retry-After", "7"), "{}", 0));
    assertThatThrownBy(() -> service.jobs().job("ftjob-1").status())
        .isInstanceOfSatisfying(
            TransientFaultException.class,
            fault -> assertThat(fault.retryAfter()).contains(Duration.ofSeconds(7)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "not JSON", "{}", "{\"id\": 7}"})
  void anAnswerInAnotherFormIsAFaultOfUnknownEnd(String body) {
    server.answer(asked -> Reply.ok(body));
    assertThatThrownBy(() -> service.jobs().submit(REQUEST, DATA))
        .isInstanceOfSatisfying(
            ModelFaultException.class, fault -> assertThat(fault.usage()).isEmpty());
  }

  @Test
  void tunedModelsAnswerUnderTheirOwnNamesAsLongAsTheyAreThere() {
    String name = service.deployment().deploy("ft:m:x", REQUEST.marker());
    assertThat(name).isEqualTo("ft:m:x");
    server.answer(asked -> Reply.ok("{\"id\": \"ft:m:x\"}"));
    assertThat(service.deployment().status(name).state()).isEqualTo(DeploymentState.READY);
    server.answer(asked -> Reply.json(404, "{}"));
    assertThat(service.deployment().status(name).state()).isEqualTo(DeploymentState.GONE);
  }

  @Test
  void bedrocksEndpointOfThisProtocolTrainsByRewardsOnly() {
    FineTuningService mantle =
        TuningSamples.openAi("https://bedrock-mantle.us-east-1.api.aws/v1", CREATED);
    assertThat(mantle.intake().check(REQUEST))
        .singleElement()
        .matches(finding -> finding.isRefusal() && finding.message().contains("by rewards only"));
  }

  @Test
  void theDocumentOfOpenAiAcceptsEveryRequestAndOurAnswers() {
    OpenApi document = OpenApi.read();
    FineTuningService own = TuningSamples.openAi(server.address().toString(), CREATED);
    var plain = new TuningRequest(REQUEST.base(), REQUEST.plan(), VendorParameters.NONE);
    UploadedData data = own.intake().upload(plain);
    own.jobs().submit(plain, data);
    own.jobs().job("ftjob-1").status();
    own.jobs().job("ftjob-1").cancel();
    server.asked().subList(2, 5).forEach(asked -> document.acceptsAnswer(asked, job()));
    server.answer(asked -> Reply.ok(TuningSamples.page(false)));
    own.jobs().list(CREATED);
    own.jobs().job("ftjob-1").events();
    assertThat(server.asked()).hasSize(7).allSatisfy(document::accepts);
  }

  private Reply answer(Asked asked) {
    return Reply.ok(
        asked.address().getPath().endsWith("files") ? FileClientTest.file("file-1") : job());
  }

  private String job() {
    return """
        {"id": "ftjob-1", "object": "fine_tuning.job", "created_at": 1741569952, %s
         "finished_at": null, "model": "gpt-4.1-mini", "organization_id": "org-1",
         "result_files": [], "seed": 7, "status": "%s", "training_file": "file-1",
         "validation_file": null, "hyperparameters": {"n_epochs": 3},
         "metadata": {"suffice-marker": "%s"}}
        """
        .formatted(more, status, REQUEST.marker().value());
  }
}
