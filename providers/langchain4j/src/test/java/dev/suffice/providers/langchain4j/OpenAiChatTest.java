package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.batch.BatchFormat;
import dev.suffice.api.batch.BatchReply;
import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.BatchServer;
import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.Usage;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.tuning.TuningServer;
import dev.suffice.providers.langchain4j.Loopback.Asked;
import dev.suffice.providers.langchain4j.Specifications.Specification;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenAI's chat models; requests are checked against OpenAI's own document where it is there. */
class OpenAiChatTest extends HostedChatContract {
  @Override
  LanguageModel open(String address, Secret key, Duration timeout) {
    return (LanguageModel) Providers.create("openai", options(address, key), timeout);
  }

  @Override
  String answer(String text, long input, long output) {
    return answer(
        text,
        "stop",
        "\"usage\": {\"prompt_tokens\": %s, \"completion_tokens\": %s},".formatted(input, output));
  }

  @Override
  String uncounted(String text) {
    return answer(text, "stop", "");
  }

  @Override
  Optional<String> filtered() {
    return Optional.of(
        answer(
            "", "content_filter", "\"usage\": {\"prompt_tokens\": 7, \"completion_tokens\": 0},"));
  }

  @Override
  String error(String message) {
    return "{\"error\": {\"message\": \"%s\", \"type\": \"t\", \"param\": null, \"code\": null}}"
        .formatted(message);
  }

  @Override
  Map<String, Usage> documented() {
    return Map.of(
        "openai-chat.json", Usage.of(19, 10).withReasoning(0),
        "openai-chat-cached.json", new Usage(58, 1920, 28, 300, false).withReasoning(256),
        "deepseek-chat.json", Usage.of(16, 10),
        "xai-chat.json", Usage.of(32, 103).withReasoning(94));
  }

  @Override
  Optional<Specification> published() {
    return Optional.of(Specification.openAi("CreateChatCompletionRequest"));
  }

  @Override
  void check(Asked asked) {
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.path()).isEqualTo("/v1/chat/completions");
    assertThat(asked.headers()).containsEntry("authorization", "Bearer " + CANARY);
    assertThat(asked.body().path("model").asText()).isEqualTo("gpt-6-luna");
  }

  @ParameterizedTest
  @ValueSource(strings = {"openai-chat.json", "openai-chat-cached.json"})
  void theExamplesAreAnswersByTheVendorsOwnDocument(String file) throws IOException {
    Specifications.require(Optional.of(Specification.openAi("CreateChatCompletionResponse")))
        .accepts(new ObjectMapper().readTree(Resources.text(file)));
  }

  @Test
  void parametersAreSentUnderTheVendorsNamesAndExtraOnesAsTheyAre() {
    JsonNode body = askedOnce(HostedChatContract.prompt("x"));
    assertThat(body.path("temperature").asDouble()).isZero();
    assertThat(body.path("max_tokens").asInt()).isEqualTo(200);
    assertThat(body.path("seed").asInt()).isEqualTo(7);
    assertThat(body.path("reasoning_effort").asText()).isEqualTo("low");
    assertThat(body.path("response_format").isMissingNode()).isTrue();
  }

  @Test
  void theSchemaOfAnAnswerInJsonIsSentAsSuch() {
    JsonNode format = askedOnce(reading()).path("response_format");
    assertThat(format.path("type").asText()).isEqualTo("json_schema");
    assertThat(format.at("/json_schema/schema/properties/year/type").asText()).isEqualTo("integer");
  }

  @Test
  void aPromptAboveTheLimitOnInputIsNotSent() {
    OpenAiOptions usual = options("http://127.0.0.1:1", new Secret("own"));
    var limited =
        new OpenAiOptions(
            usual.model(),
            usual.use(),
            usual.baseUrl(),
            usual.apiKey(),
            usual.temperature(),
            usual.topP(),
            OptionalInt.of(5),
            usual.maxOutputTokens(),
            usual.seed(),
            usual.dimensions(),
            usual.jsonSchema(),
            usual.extra());
    try (var model = (LanguageModel) Providers.create("openai", limited, PATIENT)) {
      assertThatThrownBy(() -> model.generate(HostedChatContract.prompt("x")))
          .isInstanceOf(AnswerFailureException.class)
          .hasMessageContaining("max-input-tokens is 5");
    }
  }

  @Test
  void aLineOfABatchIsWhatWouldBeSentAndItsAnswerIsReadAlike() {
    JsonNode sent = askedOnce(reading());
    try (LanguageModel model = open("http://127.0.0.1:9", new Secret(CANARY), PATIENT)) {
      var format = (BatchFormat) model;
      assertThat(format.request(reading())).isEqualTo(sent.toString());
      Generation read =
          format.read(reading(), new BatchReply.Answered("x", 200, answer("2019", 19, 10)));
      assertThat(read.text()).isEqualTo("2019");
      assertThat(read.usage()).isEqualTo(Usage.of(19, 10));
    }
  }

  @Test
  void aFailureOnALineOfABatchIsWhatItIsElsewhere() {
    try (LanguageModel model = open("http://127.0.0.1:9", new Secret(CANARY), PATIENT)) {
      var format = (BatchFormat) model;
      assertThatThrownBy(
              () -> format.read(reading(), new BatchReply.Answered("x", 500, error("no"))))
          .isInstanceOf(ModelFaultException.class)
          .hasMessageContaining("500");
      assertThatThrownBy(
              () -> format.read(reading(), new BatchReply.Answered("x", 200, filtered().get())))
          .isInstanceOf(AnswerFailureException.class);
    }
  }

  @Test
  void anAnswerInAFormThatIsNotKnownTellsWhatTheClientStumbledOver() {
    try (LanguageModel model = open("http://127.0.0.1:9", new Secret(CANARY), PATIENT)) {
      var odd = new BatchReply.Answered("x", 200, "{\"choices\": 7}");
      assertThatThrownBy(() -> ((BatchFormat) model).read(reading(), odd))
          .isInstanceOf(ModelFaultException.class)
          .hasMessageContaining("in a form that is not known")
          .hasRootCauseInstanceOf(JsonProcessingException.class)
          .hasStackTraceContaining("choices");
    }
  }

  @Test
  void chatModelsTakeBatchesWhereTheyAreAsked() {
    assertThat(options("http://house", new Secret("own")).batches())
        .contains(new BatchServer("http://house/v1", Optional.of(new Secret("own"))));
  }

  @Test
  void atTogetherModelsAreTrainedByItsOwnRequests() {
    assertThat(options("https://api.together.ai", new Secret("own")).tuning())
        .get()
        .extracting(TuningServer::service)
        .isEqualTo("together");
  }

  @Test
  void chatModelsAreTrainedWhereTheyAreAskedAndAnswerUnderAnotherName() {
    OpenAiOptions options = options("http://house", new Secret("own"));
    assertThat(options.tuning())
        .contains(
            new TuningServer(
                "openai",
                "http://house/v1",
                Optional.of(new Secret("own")),
                "gpt-6-luna",
                VendorParameters.NONE));
    OpenAiOptions tuned = options.tunedAs("ft:gpt-6-luna:x");
    assertThat(tuned.model()).isEqualTo("ft:gpt-6-luna:x");
    assertThat(tuned.withKey(new Secret("own")).tunedAs("gpt-6-luna")).isEqualTo(options);
  }

  @Test
  void aServerElsewhereIsNotGivenTheKeyOfOpenAi() {
    OpenAiOptions elsewhere = options("http://llm.internal:8000", new Secret("own"));
    var without =
        new OpenAiOptions(
            elsewhere.model(),
            elsewhere.use(),
            elsewhere.baseUrl(),
            Optional.empty(),
            elsewhere.temperature(),
            elsewhere.topP(),
            elsewhere.maxInputTokens(),
            elsewhere.maxOutputTokens(),
            elsewhere.seed(),
            elsewhere.dimensions(),
            elsewhere.jsonSchema(),
            elsewhere.extra());
    assertThat(without.missingKey()).isEmpty();
  }

  private static OpenAiOptions options(String address, Secret key) {
    return new OpenAiOptions(
        "gpt-6-luna",
        Optional.empty(),
        Optional.of(address + "/v1/"),
        Optional.of(key),
        Optional.of(0.0),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.of(200),
        OptionalInt.of(7),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.of(new VendorParameters(Map.of("reasoning_effort", "low"))));
  }

  private static String answer(String text, String reason, String usage) {
    return """
        {"id": "c1", "object": "chat.completion", "created": 1741569952, "model": "gpt-6-luna",
         %s
         "choices": [{"index": 0, "finish_reason": "%s", "logprobs": null,
           "message": {"role": "assistant", "content": "%s", "refusal": null}}]}
        """
        .formatted(usage, reason, text);
  }
}
