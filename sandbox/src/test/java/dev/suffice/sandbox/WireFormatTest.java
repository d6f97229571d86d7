package dev.suffice.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.model.Secret;
import dev.suffice.api.sandbox.RateLimits;
import dev.suffice.api.sandbox.SandboxOptions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every kind of answer is valid by OpenAI's own document, where that lies beside the project. */
class WireFormatTest {
  private static Optional<OpenAiDocument> document = Optional.empty();

  @BeforeAll
  static void read() {
    document = OpenAiDocument.read();
  }

  @Test
  void aChat() throws Exception {
    try (Bench bench = Bench.calm()) {
      var answer = bench.post("/v1/chat/completions", Bench.chat("reader", "hello you"));
      JsonNode body = Bench.json(answer);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(body.at("/choices/0/message/content").asText()).isEqualTo("hello you");
      assertThat(body.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
      assertThat(body.at("/usage/total_tokens").asInt()).isEqualTo(3 + 3);
      accepted("CreateChatCompletionResponse", body);
    }
  }

  @Test
  void aStreamedChatWordByWord() throws Exception {
    try (Bench bench = Bench.calm()) {
      String request =
          Bench.chat("reader", "hello you two")
              .replaceFirst(
                  "\\{", "{\"stream\": true, \"stream_options\": {\"include_usage\": true},");
      HttpResponse<String> answer = bench.post("/v1/chat/completions", request);
      assertThat(answer.headers().firstValue("content-type")).contains("text/event-stream");
      List<String> events = List.of(answer.body().split("\n\n"));
      assertThat(events).hasSize(7).last().isEqualTo("data: [DONE]");
      var text = new StringBuilder();
      for (String event : events.subList(0, events.size() - 1)) {
        JsonNode chunk = Bench.json(event.substring("data: ".length()));
        text.append(chunk.at("/choices/0/delta/content").asText(""));
        accepted("CreateChatCompletionStreamResponse", chunk);
      }
      assertThat(text).hasToString("hello you two");
      assertThat(events.get(5)).contains("\"usage\":{\"prompt_tokens\":4");
    }
  }

  @Test
  void anAnswerThatIsTooLongIsCutAndSaysSo() throws Exception {
    try (Bench bench = Bench.calm()) {
      String request =
          Bench.chat("reader", "one two three four five six")
              .replaceFirst("\\{", "{\"max_completion_tokens\": 2,");
      JsonNode body = Bench.json(bench.post("/v1/chat/completions", request));
      assertThat(body.at("/choices/0/message/content").asText()).isEqualTo("one");
      assertThat(body.at("/choices/0/finish_reason").asText()).isEqualTo("length");
      assertThat(body.at("/usage/completion_tokens").asInt()).isEqualTo(2);
    }
  }

  @Test
  void embeddings() throws Exception {
    try (Bench bench = Bench.calm()) {
      JsonNode body =
          Bench.json(
              bench.post("/v1/embeddings", "{\"model\":\"words\",\"input\":[\"a b\",\"c\"]}"));
      assertThat(body.at("/data")).hasSize(2);
      assertThat(body.at("/data/1/index").asInt()).isEqualTo(1);
      assertThat(body.at("/data/0/embedding")).hasSize(64);
      assertThat(body.at("/usage/prompt_tokens").asInt()).isEqualTo(3);
      accepted("CreateEmbeddingResponse", body);
    }
  }

  @Test
  void modelsWithTheDayTheyEnd() throws Exception {
    SandboxOptions calm = SandboxOptions.calm();
    var options =
        new SandboxOptions(
            calm.address(),
            0,
            Optional.empty(),
            1,
            calm.latency(),
            calm.limits(),
            calm.faults(),
            calm.prices(),
            calm.stub(),
            Duration.ZERO,
            calm.training(),
            Map.of("reader", LocalDate.of(2027, 1, 14)),
            Optional.empty());
    try (var bench = new Bench(options)) {
      JsonNode all = Bench.json(bench.get("/v1/models"));
      assertThat(all.at("/data"))
          .extracting(model -> model.path("id").asText())
          .containsExactly("reader", "stub", "words");
      accepted("ListModelsResponse", all);
      JsonNode one = Bench.json(bench.get("/v1/models/reader"));
      assertThat(one.path("shutdown_date").asText()).isEqualTo("2027-01-14");
      accepted("Model", one);
      assertThat(Bench.json(bench.get("/v1/models/stub")).path("shutdown_date").isNull()).isTrue();
    }
  }

  @Test
  void filesFromTheirUploadToTheirEnd() throws Exception {
    try (Bench bench = Bench.calm()) {
      String content = "{\"a\": \"größer\"}\n{\"b\": 2}\n";
      JsonNode made = Bench.json(bench.upload("batch", "in.jsonl", content));
      accepted("OpenAIFile", made);
      String id = made.path("id").asText();
      assertThat(made.path("filename").asText()).isEqualTo("in.jsonl");
      assertThat(made.path("bytes").asInt()).isEqualTo(content.length() + 2);
      assertThat(bench.get("/v1/files/" + id + "/content").body()).isEqualTo(content);
      accepted("OpenAIFile", Bench.json(bench.get("/v1/files/" + id)));
      bench.upload("fine-tune", "other.jsonl", "{}");
      JsonNode all = Bench.json(bench.get("/v1/files?limit=1"));
      assertThat(all.at("/data/0/filename").asText()).isEqualTo("other.jsonl");
      assertThat(all.path("has_more").asBoolean()).isTrue();
      accepted("ListFilesResponse", all);
      JsonNode rest =
          Bench.json(bench.get("/v1/files?limit=9&after=" + all.path("last_id").asText()));
      assertThat(rest.at("/data/0/id").asText()).isEqualTo(id);
      assertThat(Bench.json(bench.get("/v1/files?purpose=batch")).at("/data")).hasSize(1);
      accepted("DeleteFileResponse", Bench.json(bench.delete("/v1/files/" + id)));
      assertThat(bench.get("/v1/files/" + id).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void errorsOfThePersonSayWhatIsWrong() throws Exception {
    try (Bench bench = Bench.calm()) {
      refused(bench.post("/v1/chat/completions", "{"), 400, "must be one object");
      refused(bench.post("/v1/chat/completions", "{}"), 400, "must provide a model");
      refused(bench.post("/v1/chat/completions", "{\"model\":\"reader\"}"), 400, "messages");
      refused(
          bench.post("/v1/chat/completions", Bench.chat("redaer", "x")),
          404,
          "'redaer' does not exist here. To chat with: reader, stub; to embed with: words");
      refused(
          bench.post(
              "/v1/chat/completions", Bench.chat("stub", "x").replaceFirst("\\{", "{\"n\":2,")),
          400,
          "one choice");
      refused(bench.get("/v1/chat/completions"), 405, "GET /v1/chat/completions");
      refused(bench.get("/v1/nothing"), 404, "/v1/embeddings");
      refused(bench.post("/v1/embeddings", "{\"model\":\"words\",\"input\":[]}"), 400, "1 to 2048");
      refused(
          bench.post("/v1/embeddings", "{\"model\":\"words\",\"input\":\"a\",\"dimensions\":8}"),
          400,
          "64 dimensions");
      refused(bench.post("/v1/files", "x"), 400, "multipart/form-data");
      refused(bench.upload("dancing", "a", "b"), 400, "purpose must be one of");
      refused(bench.post("/v1/batches", "{}"), 400, "endpoint must be one of /v1/chat");
      refused(bench.get("/v1/batches/batch_1"), 404, "batch_1");
    }
  }

  @Test
  void aKeyThatWasGivenIsAskedFor() throws Exception {
    SandboxOptions calm = SandboxOptions.calm();
    var options =
        new SandboxOptions(
            calm.address(),
            0,
            Optional.of(new Secret("open-sesame")),
            1,
            calm.latency(),
            calm.limits(),
            calm.faults(),
            calm.prices(),
            calm.stub(),
            Duration.ZERO,
            calm.training(),
            Map.of(),
            Optional.empty());
    try (var bench = new Bench(options)) {
      HttpResponse<String> without = bench.get("/v1/models");
      refused(without, 401, "You didn't provide an API key");
      assertThat(Bench.json(without).at("/error/code").asText()).isEqualTo("invalid_api_key");
      var wrong = bench.send(bench.request("/v1/models").header("Authorization", "Bearer x").GET());
      refused(wrong, 401, "Incorrect API key");
      var right =
          bench.send(
              bench.request("/v1/models").header("Authorization", "Bearer open-sesame").GET());
      assertThat(right.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void limitsSpeakInHeaders() throws Exception {
    SandboxOptions calm = SandboxOptions.calm();
    var options =
        new SandboxOptions(
            calm.address(),
            0,
            Optional.empty(),
            1,
            calm.latency(),
            new RateLimits(OptionalLong.of(2), OptionalLong.empty()),
            calm.faults(),
            calm.prices(),
            calm.stub(),
            Duration.ZERO,
            calm.training(),
            Map.of(),
            Optional.empty());
    try (var bench = new Bench(options)) {
      bench.post("/v1/chat/completions", Bench.chat("stub", "1"));
      var second = bench.post("/v1/chat/completions", Bench.chat("stub", "2"));
      assertThat(second.headers().firstValue("x-ratelimit-limit-requests")).contains("2");
      assertThat(second.headers().firstValue("x-ratelimit-remaining-requests")).contains("0");
      var third = bench.post("/v1/chat/completions", Bench.chat("stub", "3"));
      refused(third, 429, "2 requests per minute");
      assertThat(Bench.json(third).at("/error/code").asText()).isEqualTo("rate_limit_exceeded");
      assertThat(third.headers().firstValueAsLong("retry-after").orElseThrow()).isBetween(1L, 30L);
      assertThat(third.headers().firstValueAsLong("retry-after-ms").orElseThrow())
          .isBetween(1L, 30_000L);
      assertThat(bench.sandbox().ledger().refused()).isEqualTo(1);
    }
  }

  private static void refused(HttpResponse<String> answer, int status, String message) {
    assertThat(answer.statusCode()).isEqualTo(status);
    JsonNode body = Bench.json(answer);
    assertThat(body.at("/error/message").asText()).contains(message);
    document.ifPresent(schemas -> schemas.accepts("ErrorResponse", body));
  }

  /** Visible when it is left out. */
  private static void accepted(String schema, JsonNode body) {
    assumeTrue(document.isPresent(), "OpenAI's document is not there");
    document.get().accepts(schema, body);
  }
}
