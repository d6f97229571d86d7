package dev.suffice.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.TransientFaultException;
import dev.suffice.api.model.Usage;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.tuning.FineTuningService;
import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.api.tuning.ServiceDetails;
import dev.suffice.api.tuning.TrainingFinding;
import dev.suffice.api.tuning.TuningRequest;
import dev.suffice.api.tuning.TuningServer;
import dev.suffice.api.tuning.UploadedData;
import dev.suffice.providers.openai.Loopback.Asked;
import dev.suffice.providers.openai.Loopback.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Answers as Microsoft's documents show them: jobs, files and events from the examples of {@code
 * data-plane/AzureOpenAI/authoring/stable/2024-10-21} in github.com/Azure/azure-rest-api-specs,
 * read 2026-11-23; requests from {@code fine-tuning-rest.md} of MicrosoftDocs/azure-ai-docs,
 * 2026-02-11.
 */
class AzureTuningTest {
  private static final Instant CREATED = Instant.ofEpochSecond(1646126127);
  private static final UploadedData DATA = new UploadedData("file-1", Optional.of("file-2"));
  private static final TuningRequest REQUEST = TuningSamples.request(10);
  private static final String MODEL = "curie.ft-72a2792ef7d24ba7b82c7fe4a37e379f";

  private final Loopback server = new Loopback(this::answer);
  private final FineTuningService service = service();
  private String status = "succeeded";
  private String fileStatus = "processed";
  private String more = "";

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void aJobIsSubmittedWithTheKindOfTrainingAndTheKeyInAzuresHeader() {
    status = "pending";
    JobStatus submitted = service.jobs().submit(REQUEST, DATA);
    assertThat(submitted.id()).isEqualTo("ft-72a2792ef7d24ba7b82c7fe4a37e379f");
    assertThat(submitted.state()).isEqualTo(JobState.QUEUED);
    assertThat(submitted.created()).isEqualTo(CREATED);
    assertThat(paths())
        .containsExactly(
            "GET /v1/files/file-1", "GET /v1/files/file-2", "POST /v1/fine_tuning/jobs");
    assertThat(last().headers()).containsEntry("api-key", "azure-canary");
    assertThat(last().headers()).doesNotContainKey("authorization");
    assertThat(last().body())
        .contains("\"trainingType\":\"globalstandard\"", "\"training_file\":\"file-1\"")
        .contains("\"suffix\":\"" + REQUEST.marker().shortName() + "\"");
  }

  @Test
  void filesThatAzureStillLooksAtAreWaitedFor() {
    fileStatus = "pending";
    assertThatThrownBy(() -> service.jobs().submit(REQUEST, DATA))
        .isInstanceOfSatisfying(
            TransientFaultException.class, fault -> assertThat(fault.usage()).contains(Usage.NONE))
        .hasMessage("The file file-1 is still being looked at");
    assertThat(paths()).doesNotContain("POST /v1/fine_tuning/jobs");
  }

  @Test
  void aFileThatAzureDoesNotAcceptIsToldWithItsReason() {
    fileStatus = "error";
    assertThatThrownBy(() -> service.jobs().submit(REQUEST, DATA))
        .isInstanceOf(ModelFaultException.class)
        .isNotInstanceOf(TransientFaultException.class)
        .hasMessage("The file file-1 was not accepted: Line 3 has no messages");
  }

  @ParameterizedTest
  @CsvSource({
    "pending, QUEUED",
    "validating_files, VALIDATING",
    "queued, QUEUED",
    "running, RUNNING",
    "paused, QUEUED",
    "succeeded, SUCCEEDED",
    "failed, FAILED",
    "cancelled, CANCELLED",
    "pausing, UNKNOWN"
  })
  void everyStateIsKnownAndANewOneIsNoEnd(String word, JobState state) {
    status = word;
    JobStatus told = service.jobs().job("ft-1").status();
    assertThat(told.state()).isEqualTo(state);
    assertThat(told.trainedTokens()).hasValue(2342);
  }

  @Test
  void aJobIsFoundAgainByTheSuffixThatAzureTells() {
    assertThat(service.jobs().find(REQUEST.marker(), CREATED)).isEmpty();
    more = "\"user_provided_suffix\": \"%s\",".formatted(REQUEST.marker().shortName());
    assertThat(service.jobs().find(REQUEST.marker(), CREATED)).isPresent();
  }

  @Test
  void eventsAreToldOldestFirst() {
    assertThat(service.jobs().job("ft-1").events())
        .extracting(JobEvent::message)
        .containsExactly(
            "Job enqueued. Waiting for jobs ahead to complete.", "Job started.", "Job succeeded.");
  }

  @Test
  void whatAzureWillNotTakeIsSaidInItsName() {
    assertThat(service.intake().check(TuningSamples.request(9)))
        .extracting(TrainingFinding::message)
        .containsExactly("azure trains with 10 examples at least, and there are 9. Add examples.");
  }

  private FineTuningService service() {
    var details =
        new ServiceDetails(
            Map.of(
                "subscription", "subscriptionId",
                "resource-group", "resourceGroupName",
                "resource", "accountName",
                "deployment-type", "Standard",
                "capacity", "1",
                "format", "OpenAI",
                "management-url", server.address().toString()),
            Map.of("access-token", new Secret("entra-canary")));
    var tuning =
        new TuningServer(
            "azure",
            server.address().toString(),
            Optional.of(new Secret("azure-canary")),
            REQUEST.base(),
            VendorParameters.NONE,
            details);
    return new AzureTuning(new ChatTokens(), InstantSource.system())
        .open(tuning, Duration.ofSeconds(20));
  }

  private List<String> paths() {
    return server.asked().stream().map(one -> one.method() + " " + one.address()).toList();
  }

  private Asked last() {
    return server.asked().get(server.asked().size() - 1);
  }

  private Reply answer(Asked asked) {
    String path = asked.address().getPath();
    if (path.contains("/files/")) {
      return Reply.ok(file());
    }
    if (path.endsWith("/events")) {
      return Reply.ok(events());
    }
    boolean isList = path.endsWith("/jobs") && asked.method().equals("GET");
    return Reply.ok(isList ? TuningSamples.page(false, job()) : job());
  }

  private String file() {
    return """
        {"status": "%s", "purpose": "fine-tune", "filename": "puppy.jsonl",
         "status_details": "Line 3 has no messages",
         "id": "file-181a1cbdcdcf4677ada87f63a0928099", "created_at": 1646126127, "object": "file"}
        """
        .formatted(fileStatus);
  }

  private String job() {
    return """
        {"hyperparameters": {"n_epochs": -1}, "status": "%s", "model": "curie", %s
         "fine_tuned_model": "%s",
         "training_file": "file-181a1cbdcdcf4677ada87f63a0928099",
         "result_files": ["file-181a1cbdcdcf4677ada87f63a0928099"],
         "finished_at": 1646127311, "trained_tokens": 2342,
         "id": "ft-72a2792ef7d24ba7b82c7fe4a37e379f", "created_at": 1646126127,
         "object": "fine_tuning.job"}
        """
        .formatted(status, more, MODEL);
  }

  private static String events() {
    String event =
        "{\"id\": \"ftevent-%s\", \"created_at\": %s, \"level\": \"info\", \"message\": \"%s\", \"type\": \"message\", \"object\": \"fine_tuning.job.event\"}";
    return TuningSamples.page(
        false,
        event.formatted("1", 1646126127, "Job enqueued. Waiting for jobs ahead to complete."),
        event.formatted("2", 1646126169, "Job started."),
        event.formatted("3", 1646126192, "Job succeeded."));
  }
}
