package dev.suffice.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.kit.FakeLanguageModel;
import dev.suffice.api.money.Money;
import dev.suffice.api.sandbox.Fault;
import dev.suffice.api.sandbox.FaultRates;
import dev.suffice.api.sandbox.SandboxOptions;
import dev.suffice.sandbox.model.FakeShelfModels;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BatchesTest {
  private static final String CHAT = "/v1/chat/completions";
  private static Optional<OpenAiDocument> document = Optional.empty();

  @BeforeAll
  static void read() {
    document = OpenAiDocument.read();
  }

  @Test
  void aBatchIsAnsweredLineByLineAtHalfThePrice() throws Exception {
    try (Bench bench = Bench.calm()) {
      JsonNode created = create(bench, line("a", "one two"), line("b", "three"));
      assertThat(created.path("status").asText()).isEqualTo("validating");
      accepted("Batch", created);
      JsonNode ended = ended(bench, created);
      accepted("Batch", ended);
      assertThat(ended.path("status").asText()).isEqualTo("completed");
      assertThat(ended.path("request_counts").toString())
          .isEqualTo("{\"total\":2,\"completed\":2,\"failed\":0}");
      assertThat(ended.has("error_file_id")).isFalse();
      assertThat(ended.at("/metadata/purpose").asText()).isEqualTo("a test");

      List<JsonNode> output = lines(bench, ended.path("output_file_id").asText());
      assertThat(output)
          .extracting(line -> line.path("custom_id").asText())
          .containsExactly("a", "b");
      assertThat(output.get(0).at("/response/status_code").asInt()).isEqualTo(200);
      JsonNode body = output.get(0).at("/response/body");
      assertThat(body.at("/choices/0/message/content").asText()).isEqualTo("one two");
      accepted("CreateChatCompletionResponse", body);
      // 2 tokens in and 2 out for each of them, at half of 0.10 and 0.40 USD per million.
      assertThat(bench.sandbox().ledger().billed()).isEqualTo(Money.usd("0.000001"));
      accepted("ListBatchesResponse", Bench.json(bench.get("/v1/batches")));
    }
  }

  @Test
  void embeddingsComeInBatchesToo() throws Exception {
    try (Bench bench = Bench.calm()) {
      String line =
          "{\"custom_id\":\"a\",\"method\":\"POST\",\"url\":\"/v1/embeddings\","
              + "\"body\":{\"model\":\"words\",\"input\":\"a b\"}}";
      JsonNode ended = ended(bench, createAt("/v1/embeddings", bench, line));
      JsonNode answer = lines(bench, ended.path("output_file_id").asText()).get(0);
      accepted("CreateEmbeddingResponse", answer.at("/response/body"));
      assertThat(bench.sandbox().ledger().billed()).isEqualTo(Money.usd("0.00000002"));
    }
  }

  @Test
  void linesThatAFaultStruckAreInTheErrorFileAndNotBilled() throws Exception {
    var faults = new FaultRates(Map.of(Fault.SERVER_ERROR, 0.3, Fault.WRONG_CONTENT_TYPE, 0.2));
    try (var bench = new Bench(SandboxOptions.calm().with(faults, 2))) {
      String[] lines = new String[40];
      for (int i = 0; i < lines.length; i++) {
        lines[i] = line("line-" + i, "word" + i);
      }
      JsonNode ended = ended(bench, create(bench, lines));
      int failed = ended.at("/request_counts/failed").asInt();
      assertThat(failed).isBetween(4, 22);
      assertThat(ended.at("/request_counts/completed").asInt()).isEqualTo(40 - failed);
      List<JsonNode> errors = lines(bench, ended.path("error_file_id").asText());
      assertThat(errors).hasSize(failed);
      assertThat(errors.get(0).at("/response/status_code").asInt()).isEqualTo(500);
      assertThat(bench.sandbox().ledger().answered().requests()).isEqualTo(40 - failed);
      assertThat(bench.sandbox().ledger().faults()).containsOnlyKeys(Fault.SERVER_ERROR);
    }
  }

  @Test
  void aFileThatIsNoListOfRequestsFailsWithItsLines() throws Exception {
    try (Bench bench = Bench.calm()) {
      JsonNode ended =
          ended(bench, create(bench, line("a", "x"), "nonsense", line("a", "again"), "{}"));
      assertThat(ended.path("status").asText()).isEqualTo("failed");
      accepted("Batch", ended);
      assertThat(ended.at("/errors/data"))
          .extracting(error -> error.path("line").asInt() + " " + error.path("code").asText())
          .containsExactly("2 invalid_json_line", "3 duplicate_custom_id", "4 duplicate_custom_id");
      assertThat(bench.sandbox().ledger().requests()).isZero();
    }
  }

  @Test
  void aLineThatWantsAStreamIsRefusedAndTheOthersAreAnswered() throws Exception {
    try (Bench bench = Bench.calm()) {
      String streamed = line("a", "one").replaceFirst("\"model\"", "\"stream\":true,\"model\"");
      JsonNode ended = ended(bench, create(bench, streamed, line("b", "two")));
      assertThat(ended.path("status").asText()).isEqualTo("completed");
      JsonNode refused = lines(bench, ended.path("error_file_id").asText()).get(0);
      assertThat(refused.at("/response/status_code").asInt()).isEqualTo(400);
      assertThat(refused.at("/response/body/error/param").asText()).isEqualTo("stream");
      assertThat(ended.at("/request_counts/completed").asInt()).isEqualTo(1);
    }
  }

  @Test
  void aBatchWhoseWorkBreaksHasFailed() throws Exception {
    var broken = FakeLanguageModel.failing(new IllegalStateException("no more memory"));
    try (var bench = new Bench(SandboxOptions.calm(), new FakeShelfModels(() -> broken))) {
      JsonNode ended = ended(bench, create(bench, line("a", "one")));
      assertThat(ended.path("status").asText()).isEqualTo("failed");
      assertThat(ended.at("/errors/data/0/message").asText()).contains("no more memory");
      accepted("Batch", ended);
    }
  }

  @Test
  void aBatchTakesItsTimeAndCanBeCancelled() throws Exception {
    try (var bench = new Bench(slow(Duration.ofMillis(1_500)))) {
      JsonNode created = create(bench, line("a", "x"));
      String path = "/v1/batches/" + created.path("id").asText();
      assertThat(Bench.json(bench.get(path)).path("status").asText())
          .isIn("validating", "in_progress");
      JsonNode cancelling = Bench.json(bench.post(path + "/cancel", ""));
      assertThat(cancelling.path("status").asText()).isEqualTo("cancelling");
      accepted("Batch", cancelling);
      JsonNode ended = ended(bench, created);
      assertThat(ended.path("status").asText()).isEqualTo("cancelled");
      accepted("Batch", ended);
      assertThat(bench.post(path + "/cancel", "").statusCode()).isEqualTo(400);
    }
  }

  private static SandboxOptions slow(Duration batchTime) {
    return SandboxOptions.calm().withBatchTime(batchTime);
  }

  private static String line(String customId, String question) {
    return "{\"custom_id\":\"%s\",\"method\":\"POST\",\"url\":\"%s\",\"body\":%s}"
        .formatted(customId, CHAT, Bench.chat("reader", question));
  }

  private static JsonNode create(Bench bench, String... lines) throws Exception {
    return createAt(CHAT, bench, String.join("\n", lines));
  }

  /** Tries again what a fault struck. */
  private static JsonNode createAt(String endpoint, Bench bench, String content) throws Exception {
    String file = "";
    while (file.isEmpty()) {
      file = tried(() -> bench.upload("batch", "in.jsonl", content).body()).path("id").asText();
    }
    String request =
        "{\"input_file_id\":\"%s\",\"endpoint\":\"%s\",\"completion_window\":\"24h\",\"metadata\":{\"purpose\":\"a test\"}}"
            .formatted(file, endpoint);
    JsonNode created = Bench.json("{}");
    while (!created.has("id")) {
      created = tried(() -> bench.post("/v1/batches", request).body());
    }
    return created;
  }

  private static JsonNode ended(Bench bench, JsonNode created) throws Exception {
    List<String> last = List.of("completed", "failed", "cancelled");
    JsonNode seen = created;
    while (!last.contains(seen.path("status").asText())) {
      Thread.sleep(10);
      seen = tried(() -> bench.get("/v1/batches/" + created.path("id").asText()).body());
    }
    return seen;
  }

  private static List<JsonNode> lines(Bench bench, String file) throws Exception {
    List<JsonNode> lines = List.of(Bench.json("{}"));
    while (!lines.get(0).has("custom_id")) {
      try {
        HttpResponse<String> content = bench.get("/v1/files/" + file + "/content");
        lines = content.body().lines().map(Bench::json).toList();
      } catch (IOException dropped) {
        continue;
      }
    }
    return lines;
  }

  private interface Asking {
    String ask() throws Exception;
  }

  private static JsonNode tried(Asking asking) throws Exception {
    try {
      return Bench.json(asking.ask());
    } catch (IOException dropped) {
      return Bench.json("{}");
    }
  }

  private static void accepted(String schema, JsonNode body) {
    document.ifPresent(known -> known.accepts(schema, body));
  }
}
