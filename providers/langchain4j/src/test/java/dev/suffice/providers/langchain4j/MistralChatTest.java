package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.Usage;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.providers.langchain4j.Loopback.Asked;
import dev.suffice.providers.langchain4j.Specifications.Specification;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MistralChatTest extends HostedChatContract {
  @Override
  LanguageModel open(String address, Secret key, Duration timeout) {
    var options =
        new MistralOptions(
            "mistral-small-2603",
            Optional.empty(),
            Optional.of(address + "/v1"),
            Optional.of(key),
            Optional.of(0.0),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.of(200),
            OptionalInt.of(7),
            Optional.empty(),
            Optional.of(new VendorParameters(Map.of("safe_prompt", true))));
    return (LanguageModel) Providers.create("mistral", options, timeout);
  }

  @Override
  String answer(String text, long input, long output) {
    return reply(
        text,
        "\"usage\": {\"prompt_tokens\": %s, \"completion_tokens\": %s, \"total_tokens\": 0},"
            .formatted(input, output));
  }

  @Override
  String uncounted(String text) {
    return reply(text, "");
  }

  @Override
  Optional<String> filtered() {
    return Optional.empty();
  }

  @Override
  String error(String message) {
    return "{\"object\": \"error\", \"message\": \"%s\", \"type\": \"t\"}".formatted(message);
  }

  @Override
  Map<String, Usage> documented() {
    return Map.of(
        "mistral-chat.json",
        new Usage(20, 1280, 0, 34, false),
        "mistral-chat-details.json",
        new Usage(1236, 64, 0, 34, false));
  }

  @Override
  Optional<Specification> published() {
    return Optional.of(Specification.mistral("ChatCompletionRequest"));
  }

  @Override
  void check(Asked asked) {
    assertThat(asked.path()).isEqualTo("/v1/chat/completions");
    assertThat(asked.headers()).containsEntry("authorization", "Bearer " + CANARY);
  }

  @Test
  void parametersAreSentUnderTheVendorsNames() {
    JsonNode body = askedOnce(HostedChatContract.prompt("x"));
    assertThat(body.path("random_seed").asInt()).isEqualTo(7);
    assertThat(body.path("max_tokens").asInt()).isEqualTo(200);
    assertThat(body.path("safe_prompt").asBoolean()).isTrue();
  }

  @Test
  void theSchemaOfAnAnswerInJsonIsSentAsSuch() {
    JsonNode format = askedOnce(reading()).path("response_format");
    assertThat(format.at("/json_schema/schema/properties/year/type").asText()).isEqualTo("integer");
  }

  private static String reply(String text, String usage) {
    return """
        {"id": "c", "object": "chat.completion", "created": 1, "model": "mistral-small-2603",
         %s
         "choices": [{"index": 0, "finish_reason": "stop",
           "message": {"role": "assistant", "content": "%s", "tool_calls": null}}]}
        """
        .formatted(usage, text);
  }
}
