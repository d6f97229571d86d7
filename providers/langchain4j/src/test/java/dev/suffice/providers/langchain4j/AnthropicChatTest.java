package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.Usage;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.providers.langchain4j.Loopback.Asked;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AnthropicChatTest extends HostedChatContract {
  @Override
  LanguageModel open(String address, Secret key, Duration timeout) {
    var options =
        new AnthropicOptions(
            "claude-haiku-4-5",
            Optional.of(address + "/v1"),
            Optional.of(key),
            Optional.of(0.0),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.of(200),
            Optional.empty(),
            Optional.of(new VendorParameters(Map.of("thinking", Map.of("type", "disabled")))));
    return (LanguageModel) Providers.create("anthropic", options, timeout);
  }

  @Override
  String answer(String text, long input, long output) {
    return reply(
        content(text),
        "end_turn",
        ", \"usage\": {\"input_tokens\": %s, \"output_tokens\": %s}".formatted(input, output));
  }

  @Override
  String uncounted(String text) {
    return reply(content(text), "end_turn", "");
  }

  @Override
  Optional<String> filtered() {
    return Optional.of(
        reply("", "refusal", ", \"usage\": {\"input_tokens\": 7, \"output_tokens\": 0}"));
  }

  @Override
  String error(String message) {
    return "{\"error\": {\"type\": \"t\", \"message\": \"%s\"}}".formatted(message);
  }

  @Override
  Map<String, Usage> documented() {
    return Map.of(
        "anthropic-messages.json",
        new Usage(50, 100_000, 0, 503, false),
        "anthropic-cache-write.json",
        new Usage(21, 0, 188_086, 393, false));
  }

  @Override
  void check(Asked asked) {
    assertThat(asked.path()).isEqualTo("/v1/messages");
    assertThat(asked.headers()).containsEntry("x-api-key", CANARY);
  }

  @Test
  void theEndOfTheStableStartIsMarkedForTheCacheAndNothingBehindIt() {
    JsonNode body = askedOnce(HostedChatContract.prompt("x"));
    assertThat(body.at("/system/0/cache_control/type").asText()).isEqualTo("ephemeral");
    assertThat(body.at("/messages/1/content/0/cache_control/type").asText()).isEqualTo("ephemeral");
    assertThat(body.at("/messages/2").toString()).doesNotContain("cache_control");
    assertThat(body.at("/thinking/type").asText()).isEqualTo("disabled");
    assertThat(body.path("max_tokens").asInt()).isEqualTo(200);
  }

  @Test
  void theSchemaOfAnAnswerInJsonIsSentAsSuch() {
    JsonNode body = askedOnce(reading());
    assertThat(body.at("/output_config/format/schema/properties/year/type").asText())
        .isEqualTo("integer");
  }

  private static String content(String text) {
    return "{\"type\": \"text\", \"text\": \"%s\"}".formatted(text);
  }

  private static String reply(String content, String reason, String usage) {
    return """
        {"id": "m", "type": "message", "role": "assistant", "model": "claude-haiku-4-5",
         "content": [%s], "stop_reason": "%s"%s}
        """
        .formatted(content, reason, usage);
  }
}
