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

class AzureChatTest extends HostedChatContract {
  @Override
  LanguageModel open(String address, Secret key, Duration timeout) {
    var options =
        new AzureOptions(
            "my-deployment",
            Optional.empty(),
            address + "/openai/v1",
            Optional.of(key),
            Optional.of(0.0),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.of(200),
            OptionalInt.of(7),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.of(new VendorParameters(Map.of("reasoning_effort", "low"))),
            Optional.empty());
    return (LanguageModel) Providers.create("azure", options, timeout);
  }

  @Override
  String answer(String text, long input, long output) {
    return reply(
        text,
        "stop",
        "\"usage\": {\"prompt_tokens\": %s, \"completion_tokens\": %s},".formatted(input, output));
  }

  @Override
  String uncounted(String text) {
    return reply(text, "stop", "");
  }

  @Override
  Optional<String> filtered() {
    return Optional.of(
        reply(
            "", "content_filter", "\"usage\": {\"prompt_tokens\": 7, \"completion_tokens\": 0},"));
  }

  @Override
  String error(String message) {
    return "{\"error\": {\"type\": \"t\", \"message\": \"%s\"}}".formatted(message);
  }

  @Override
  Map<String, Usage> documented() {
    return Map.of(
        "openai-chat.json",
        Usage.of(19, 10).withReasoning(0),
        "openai-chat-cached.json",
        new Usage(58, 1920, 28, 300, false).withReasoning(256));
  }

  @Override
  Optional<Specification> published() {
    return Optional.of(Specification.openAi("CreateChatCompletionRequest"));
  }

  @Override
  void check(Asked asked) {
    assertThat(asked.path()).isEqualTo("/openai/v1/chat/completions");
    assertThat(asked.headers()).containsEntry("api-key", CANARY);
    assertThat(asked.headers()).doesNotContainKey("authorization");
  }

  @Test
  void theDeploymentStandsForTheModel() {
    JsonNode body = askedOnce(HostedChatContract.prompt("x"));
    assertThat(body.path("model").asText()).isEqualTo("my-deployment");
    assertThat(body.path("max_completion_tokens").asInt()).isEqualTo(200);
  }

  private static String reply(String text, String reason, String usage) {
    return """
        {"id": "c", "object": "chat.completion", "created": 1, "model": "gpt-6-luna", %s
         "choices": [{"index": 0, "finish_reason": "%s",
           "message": {"role": "assistant", "content": "%s"}}]}
        """
        .formatted(usage, reason, text);
  }
}
