package dev.suffice.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.batch.BatchProgress.State;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import dev.suffice.providers.openai.Loopback.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchClientTest extends ClientContract {
  private final BatchClient batches = new BatchClient(caller());

  @Override
  void ask(Caller caller) {
    new BatchClient(caller).retrieve("batch_1");
  }

  @Override
  String answer() {
    return batch("in_progress", "\"output_file_id\": null,");
  }

  private static String batch(String status, String more) {
    return """
        {"id": "batch_1", "object": "batch", "endpoint": "/v1/chat/completions", %s
         "input_file_id": "file-1", "completion_window": "24h", "status": "%s",
         "created_at": 1741569952, "request_counts": {"total": 10, "completed": 4, "failed": 1},
         "metadata": {"suffice": "b-7"}}
        """
        .formatted(more, status);
  }

  @Test
  void aBatchIsSubmittedWithItsName() {
    BatchFacts made = batches.create("file-1", "/v1/chat/completions", Map.of("suffice", "b-7"));
    assertThat(made)
        .isEqualTo(
            new BatchFacts(
                "batch_1",
                BatchStatus.IN_PROGRESS,
                "file-1",
                Optional.empty(),
                Optional.empty(),
                10,
                4,
                1,
                Instant.ofEpochSecond(1741569952),
                Map.of("suffice", "b-7"),
                List.of()));
    assertThat(server.asked().get(0).body())
        .isEqualTo(
            "{\"input_file_id\":\"file-1\",\"endpoint\":\"/v1/chat/completions\","
                + "\"completion_window\":\"24h\",\"metadata\":{\"suffice\":\"b-7\"}}");
  }

  @ParameterizedTest
  @CsvSource({
    "validating, VALIDATING, UNDER_WAY",
    "in_progress, IN_PROGRESS, UNDER_WAY",
    "finalizing, FINALIZING, UNDER_WAY",
    "completed, COMPLETED, ENDED",
    "failed, FAILED, REFUSED",
    "expired, EXPIRED, ENDED",
    "cancelling, CANCELLING, UNDER_WAY",
    "cancelled, CANCELLED, CANCELLED",
    "pondering, OTHER, UNDER_WAY"
  })
  void everyStatusIsKnownAndANewOneIsNoEnd(String word, BatchStatus status, State state) {
    server.answer(asked -> Reply.ok(batch(word, "")));
    assertThat(batches.retrieve("batch_1").status()).isEqualTo(status);
    assertThat(status.state()).isEqualTo(state);
  }

  @Test
  void filesAndReasonsAreRead() {
    server.answer(
        asked ->
            Reply.ok(
                batch(
                    "failed",
                    """
                    "output_file_id": "file-2", "error_file_id": "file-3",
                    "errors": {"object": "list", "data": [
                      {"code": "invalid_json", "message": "No JSON", "param": null, "line": 3},
                      {"code": "x", "message": "Too large", "param": null, "line": null}]},
                    """)));
    BatchFacts batch = batches.retrieve("batch_1");
    assertThat(batch.outputFile()).contains("file-2");
    assertThat(batch.errorFile()).contains("file-3");
    assertThat(batch.errors()).containsExactly("line 3: No JSON", "Too large");
  }

  @Test
  void aServerThatSaysMoreAndGivesNothingDoesNotKeepUsForEver() {
    server.answer(asked -> Reply.ok("{\"object\": \"list\", \"data\": [], \"has_more\": true}"));
    assertThat(batches.list(Optional.empty()).next()).isEmpty();
  }

  @Test
  void anAnswerThatTakesTooLongIsGivenUp() throws Exception {
    var never = new CountDownLatch(1);
    server.answer(
        asked -> {
          await(never);
          return Reply.ok(answer());
        });
    var hasty =
        new Caller(
            new Server(server.address(), Optional.of(new Secret(CANARY)), Duration.ofMillis(200)));
    assertThatThrownBy(() -> ask(hasty))
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining("in time");
    never.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void theDocumentOfOpenAiAcceptsEveryRequestAndOurAnswers() {
    OpenApi document = OpenApi.read();
    String batch = batch("in_progress", "");
    server.answer(asked -> Reply.ok(batch));
    batches.create("file-1", "/v1/chat/completions", Map.of("suffice", "b-7"));
    batches.retrieve("batch_1");
    server.asked().forEach(asked -> document.acceptsAnswer(asked, batch));
    String page = "{\"object\": \"list\", \"data\": [%s], \"has_more\": true}".formatted(batch);
    server.answer(asked -> Reply.ok(page));
    assertThat(batches.list(Optional.of("batch_0")).next()).contains("batch_1");
    document.acceptsAnswer(server.asked().get(2), page);
    assertThat(server.asked()).hasSize(3).allSatisfy(document::accepts);
  }
}
