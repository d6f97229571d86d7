package dev.suffice.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.Usage;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.money.Money;
import dev.suffice.api.task.Task;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.TrainingExample;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests and answers by Together's document, version 2.0.0, whose example job this one is. */
class TogetherTuningTest {
  private static final Instant CREATED = Instant.parse("2023-05-17T17:35:45.123Z");
  private static final TuningRequest REQUEST = request();
  private static final String MODEL =
      "mynamespace/Llama-2-7b-hf-%s-32162631".formatted(REQUEST.marker().shortName());

  private final Loopback server = new Loopback(this::answer);
  private final FineTuningService service =
      new TogetherTuning(new ChatTokens())
          .open(
              new TuningServer(
                  "together",
                  server.address().toString(),
                  Optional.of(new Secret("tgp-canary")),
                  REQUEST.base(),
                  VendorParameters.NONE),
              Duration.ofSeconds(20));
  private String status = "completed";
  private String estimate = "{\"estimated_total_price\": 4.32, \"allowed_to_proceed\": true}";
  private String endpoints = "";

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void examplesAreUploadedAndTheirTrainingIsPriced() {
    UploadedData data = service.intake().upload(REQUEST);
    assertThat(data)
        .isEqualTo(
            new UploadedData("file-1", Optional.of("file-1"), Optional.of(Money.usd("4.32"))));
    List<Parts.Part> parts = Parts.of(server.asked().get(0));
    assertThat(parts).extracting(Parts.Part::name).containsExactly("purpose", "file_name", "file");
    assertThat(parts.get(2).content().lines()).hasSize(10);
    assertThat(server.asked().get(2).body())
        .contains("\"training_file\":\"file-1\"", "\"n_epochs\":3", REQUEST.base());
  }

  @Test
  void whatTheAccountDoesNotAllowIsRefusedBeforeAJobIsBegun() {
    estimate =
        "{\"estimated_total_price\": 43.2, \"allowed_to_proceed\": false, \"user_limit\": 25}";
    assertThatThrownBy(() -> service.intake().upload(REQUEST))
        .isInstanceOfSatisfying(
            ModelFaultException.class, fault -> assertThat(fault.usage()).contains(Usage.NONE))
        .hasMessageContaining("it estimates 43.2 USD, and the account's limit is 25 USD");
  }

  @Test
  void aJobIsSubmittedWithItsMarkerAndSettings() {
    JobStatus job =
        service.jobs().submit(REQUEST, new UploadedData("file-1", Optional.of("file-2")));
    assertThat(job.id()).isEqualTo("ft-01234567890123456789");
    assertThat(job.created()).isEqualTo(CREATED);
    assertThat(server.asked().get(0).body())
        .contains("\"suffix\":\"" + REQUEST.marker().shortName() + "\"")
        .contains("\"validation_file\":\"file-2\"", "\"batch_size\":8", "\"learning_rate\":5.0E-6")
        .contains("\"training_method\":{\"method\":\"sft\",\"train_on_inputs\":false}");
  }

  @ParameterizedTest
  @CsvSource({
    "pending, VALIDATING",
    "queued, QUEUED",
    "running, RUNNING",
    "compressing, RUNNING",
    "uploading, RUNNING",
    "cancel_requested, CANCELLING",
    "cancelled, CANCELLED",
    "error, FAILED",
    "completed, SUCCEEDED",
    "pondering, UNKNOWN"
  })
  void everyStateIsKnownAndANewOneIsNoEnd(String word, JobState state) {
    status = word;
    JobStatus told = service.jobs().job("ft-1").status();
    assertThat(told.state()).isEqualTo(state);
    assertThat(told.tunedModel().isPresent()).isEqualTo(state == JobState.SUCCEEDED);
    assertThat(told.failure())
        .isEqualTo(state == JobState.FAILED ? Optional.of("Out of rows") : Optional.empty());
  }

  @Test
  void aJobIsFoundAgainByTheNameOfItsModelAndOthersAreNotTakenForOurs() {
    assertThat(service.jobs().list(CREATED)).hasSize(1);
    assertThat(service.jobs().find(REQUEST.marker(), CREATED).map(JobStatus::id))
        .contains("ft-01234567890123456789");
    assertThat(service.jobs().list(CREATED.plusSeconds(1))).isEmpty();
  }

  @Test
  void eventsAreToldOldestFirst() {
    assertThat(service.jobs().job("ft-1").events())
        .extracting(JobEvent::message)
        .containsExactly("Job started", "Out of rows");
  }

  @Test
  void aModelAnswersAtItsEndpointAndWithoutOneItIsSaidHowToStartIt() {
    assertThat(service.deployment().status(MODEL).reason().orElseThrow())
        .contains("start a dedicated endpoint");
    endpoints = endpoint("STARTING");
    String served = service.deployment().deploy(MODEL, REQUEST.marker());
    assertThat(served).isEqualTo("mynamespace/endpoint-7");
    assertThat(service.deployment().status(served).state()).isEqualTo(DeploymentState.DEPLOYING);
    endpoints = endpoint("STARTED");
    assertThat(service.deployment().status(served).state()).isEqualTo(DeploymentState.READY);
    endpoints = endpoint("STOPPED");
    assertThat(service.deployment().status(served).state()).isEqualTo(DeploymentState.FAILED);
  }

  @Test
  void faultsAreToldInTheNameOfTogether() {
    server.answer(asked -> Reply.json(429, "{\"error\": {\"message\": \"slow\"}}"));
    assertThatThrownBy(() -> service.jobs().job("ft-1").status())
        .hasMessage("together answered 429: too many requests: \"slow\"");
  }

  @Test
  void theDocumentOfTogetherAcceptsEveryRequestAndOurAnswers() {
    OpenApi document = OpenApi.read("together-openapi.yaml");
    UploadedData data = service.intake().upload(REQUEST);
    service.jobs().submit(REQUEST, data);
    service.jobs().list(CREATED);
    service.jobs().job("ft-1").status();
    service.jobs().job("ft-1").events();
    service.jobs().job("ft-1").cancel();
    service.deployment().status(MODEL);
    assertThat(server.asked()).hasSize(9).allSatisfy(document::accepts);
    server.asked().subList(2, 9).forEach(one -> document.acceptsAnswer(one, answer(one).body()));
  }

  private Reply answer(Asked asked) {
    String path = asked.address().getPath();
    if (path.endsWith("/files/upload")) {
      return Reply.ok(FileClientTest.file("file-1"));
    }
    if (path.endsWith("/estimate-price")) {
      return Reply.ok(estimate);
    }
    if (path.endsWith("/events")) {
      return Reply.ok("{\"data\": [%s]}".formatted(events()));
    }
    if (path.endsWith("/endpoints")) {
      return Reply.ok("{\"object\": \"list\", \"data\": [%s]}".formatted(endpoints));
    }
    boolean isList = path.endsWith("/fine-tunes") && asked.method().equals("GET");
    String other = job().replace(REQUEST.marker().shortName(), "theirs");
    return Reply.ok(isList ? "{\"data\": [%s, %s]}".formatted(other, job()) : job());
  }

  private String job() {
    return """
        {"id": "ft-01234567890123456789", "status": "%s", "created_at": "2023-05-17T17:35:45.123Z",
         "updated_at": "2023-05-17T18:46:23.456Z", "user_id": "user_01234567890123456789",
         "owner_address": "user@example.com", "total_price": 1500, "token_count": 850000,
         "events": [%s], "model": "meta-llama/Llama-2-7b-hf", "model_output_name": "%s",
         "n_epochs": 3, "training_file": "file-01234567890123456789"}
        """
        .formatted(status, events(), MODEL);
  }

  private static String events() {
    String event =
        """
        {"object": "fine-tune-event", "created_at": "2023-05-17T17:%s:00Z", "level": "%s",
         "message": "%s", "type": "%s", "param_count": 0, "token_count": 0, "total_steps": 0,
         "wandb_url": "", "step": 0, "checkpoint_path": "", "model_path": "",
         "training_offset": 0, "hash": ""}
        """;
    return event.formatted(50, "error", "Out of rows", "job_error")
        + ","
        + event.formatted(36, "info", "Job started", "job_start");
  }

  private static String endpoint(String state) {
    return """
        {"object": "endpoint", "id": "endpoint-1", "name": "mynamespace/endpoint-7", "model": "%s",
         "type": "dedicated", "owner": "mynamespace", "state": "%s",
         "created_at": "2024-02-28T21:34:35.444Z"}
        """
        .formatted(MODEL, state);
  }

  private static TuningRequest request() {
    Task task = Examples.classification("refund", "delivery");
    List<TrainingExample> training =
        IntStream.range(0, 10).mapToObj(i -> TuningSamples.example(task, "message " + i)).toList();
    var settings = new TrainingSettings(3, OptionalDouble.of(0.5), OptionalInt.of(8), -1);
    return new TuningRequest(
        "meta-llama/Llama-2-7b-hf",
        new TrainingPlan(training, List.of(TuningSamples.example(task, "another")), settings),
        new VendorParameters(Map.of("warmup_ratio", new BigDecimal("0.5"))));
  }
}
