package dev.suffice.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.batch.BatchProgress;
import dev.suffice.api.batch.BatchProgress.State;
import dev.suffice.api.batch.BatchReply;
import dev.suffice.api.batch.BatchRequest;
import dev.suffice.api.batch.BatchService;
import dev.suffice.api.batch.SubmittedBatch;
import dev.suffice.api.model.BatchServer;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.Usage;
import dev.suffice.providers.openai.Loopback.Asked;
import dev.suffice.providers.openai.Loopback.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatBatchesTest {
  private static final Instant NOW = Instant.ofEpochSecond(1741569952);

  private final Loopback server = new Loopback(this::answer);
  private final BatchService batches =
      OpenAiModule.services()
          .open(
              new BatchServer(server.address().toString(), Optional.of(new Secret("sk-canary"))),
              Duration.ofSeconds(20));
  private String status = "in_progress";
  private String more = "";
  private String output = "";
  private String errors = "";

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void requestsBecomeLinesOfAFileAndTheBatchCarriesItsName() {
    SubmittedBatch batch =
        batches.submit(
            "b-7",
            List.of(
                new BatchRequest("x", "{\"model\": \"m\"}"), new BatchRequest("y", "{\"n\":1}")));
    assertThat(batch.id()).isEqualTo("batch_1");
    assertThat(Parts.of(server.asked().get(0)).get(1).content())
        .isEqualTo(
            """
            {"custom_id":"x","method":"POST","url":"/v1/chat/completions","body":{"model":"m"}}
            {"custom_id":"y","method":"POST","url":"/v1/chat/completions","body":{"n":1}}
            """);
    assertThat(server.asked().get(1).body())
        .contains("\"input_file_id\":\"file-1\"", "\"metadata\":{\"suffice-batch\":\"b-7\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "validating, UNDER_WAY",
    "in_progress, UNDER_WAY",
    "finalizing, UNDER_WAY",
    "cancelling, UNDER_WAY",
    "dreaming, UNDER_WAY",
    "completed, ENDED",
    "expired, ENDED",
    "cancelled, CANCELLED",
    "failed, REFUSED"
  })
  void progressIsTold(String word, State state) {
    status = word;
    assertThat(batches.known("batch_1").progress()).isEqualTo(new BatchProgress(state, 5, 10, ""));
  }

  @Test
  void theReasonOfARefusalIsTold() {
    status = "failed";
    more = "\"errors\": {\"data\": [{\"message\": \"No JSON\", \"line\": 3}]},";
    assertThat(batches.known("batch_1").progress().reason()).isEqualTo("line 3: No JSON");
  }

  @Test
  void answersAndFailuresAreReadFromBothFiles() {
    status = "expired";
    more = "\"output_file_id\": \"file-2\", \"error_file_id\": \"file-3\",";
    output =
        """
        {"id": "r1", "custom_id": "x", "response": {"status_code": 200, "request_id": "q", "body": {"a": 1}}, "error": null}

        """;
    errors =
        """
        {"id": "r2", "custom_id": "y", "response": {"status_code": 400, "body": {"error": {}}}, "error": null}
        {"id": "r3", "custom_id": "z", "response": null, "error": {"code": "batch_expired", "message": "Not in\\ttime for sk-canary."}}
        """;
    assertThat(batches.known("batch_1").replies())
        .containsExactly(
            new BatchReply.Answered("x", 200, "{\"a\":1}"),
            new BatchReply.Answered("y", 400, "{\"error\":{}}"),
            new BatchReply.NotDone("z", "Not in time for (secret)."));
  }

  @Test
  void aFileThatBreaksOffIsAFaultAndNoAnswerIsLost() {
    status = "completed";
    more = "\"output_file_id\": \"file-2\",";
    output = "{\"custom_id\": \"x\", \"response\": {\"status_c";
    assertThatThrownBy(() -> batches.known("batch_1").replies())
        .isInstanceOf(ModelFaultException.class);
  }

  @Test
  void aBatchIsFoundAgainByItsNamePageByPage() {
    server.answer(
        asked ->
            Reply.ok(
                OpenApi.query(asked).containsKey("after")
                    ? page(false, listed("batch_3", "b-7", 0))
                    : page(true, listed("batch_1", "b-8", 0), listed("batch_2", "b-9", 0))));
    assertThat(batches.find("b-7", NOW).map(SubmittedBatch::id)).contains("batch_3");
    assertThat(batches.find("b-6", NOW)).isEmpty();
  }

  @Test
  void nobodyLooksFurtherBackThanTheBatchCanBe() {
    server.answer(asked -> Reply.ok(page(true, listed("batch_1", "b-8", 3_601))));
    assertThat(batches.find("b-7", NOW)).isEmpty();
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void whenTheUploadFailsNothingWasSubmittedWhateverHappened() {
    server.answer(asked -> Reply.json(500, "{}"));
    assertThat(usageOfFault()).contains(Usage.NONE);
  }

  @Test
  void whenTheCreationFailsNobodyKnows() {
    server.answer(
        asked ->
            asked.address().getPath().endsWith("files")
                ? Reply.ok(FileClientTest.file("file-1"))
                : Reply.json(500, "{}"));
    assertThat(usageOfFault()).isEmpty();
  }

  private Optional<Usage> usageOfFault() {
    try {
      batches.submit("b", List.of(new BatchRequest("x", "{}")));
    } catch (ModelFaultException fault) {
      return fault.usage();
    }
    throw new AssertionError("No fault");
  }

  private Reply answer(Asked asked) {
    String path = asked.address().getPath();
    if (path.endsWith("/file-2/content")) {
      return Reply.ok(output);
    }
    if (path.endsWith("/file-3/content")) {
      return Reply.ok(errors);
    }
    return Reply.ok(path.endsWith("files") ? FileClientTest.file("file-1") : batch());
  }

  private String batch() {
    return """
        {"id": "batch_1", "object": "batch", "endpoint": "/v1/chat/completions", %s
         "input_file_id": "file-1", "completion_window": "24h", "status": "%s",
         "created_at": 1741569952, "request_counts": {"total": 10, "completed": 4, "failed": 1}}
        """
        .formatted(more, status);
  }

  private static String listed(String id, String name, long secondsBefore) {
    return """
        {"id": "%s", "input_file_id": "file-1", "status": "completed", "created_at": %s,
         "metadata": {"suffice-batch": "%s"}}
        """
        .formatted(id, NOW.getEpochSecond() - secondsBefore, name);
  }

  private static String page(boolean more, String... batches) {
    return "{\"object\": \"list\", \"data\": [%s], \"has_more\": %s}"
        .formatted(String.join(",", batches), more);
  }
}
