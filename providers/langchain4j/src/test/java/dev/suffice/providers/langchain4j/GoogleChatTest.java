package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.Usage;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.providers.langchain4j.Loopback.Asked;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GoogleChatTest extends HostedChatContract {
  @Override
  LanguageModel open(String address, Secret key, Duration timeout) {
    var options =
        new GoogleOptions(
            "gemini-3.5-flash",
            Optional.empty(),
            Optional.of(address + "/v1beta"),
            Optional.of(key),
            Optional.of(0.0),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.of(200),
            OptionalInt.of(7),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.of(
                new VendorParameters(Map.of("generationConfig", Map.of("topK", BigDecimal.ONE)))));
    return (LanguageModel) Providers.create("google", options, timeout);
  }

  @Override
  String answer(String text, long input, long output) {
    return reply(
        text,
        "STOP",
        ", \"usageMetadata\": {\"promptTokenCount\": %s, \"candidatesTokenCount\": %s}"
            .formatted(input, output));
  }

  @Override
  String uncounted(String text) {
    return reply(text, "STOP", ", \"usageMetadata\": {}");
  }

  @Override
  Optional<String> filtered() {
    return Optional.of(reply("", "SAFETY", ", \"usageMetadata\": {\"promptTokenCount\": 7}"));
  }

  @Override
  String error(String message) {
    return "{\"error\": {\"type\": \"t\", \"message\": \"%s\"}}".formatted(message);
  }

  @Override
  Map<String, Usage> documented() {
    return Map.of("gemini-generate.json", new Usage(125, 2027, 0, 100, false).withReasoning(90));
  }

  @Override
  void check(Asked asked) {
    assertThat(asked.path()).isEqualTo("/v1beta/models/gemini-3.5-flash:generateContent");
    assertThat(asked.headers()).containsEntry("x-goog-api-key", CANARY);
  }

  @Test
  void extraParametersJoinTheVendorsOwnBlocks() {
    JsonNode settings = askedOnce(HostedChatContract.prompt("x")).path("generationConfig");
    assertThat(settings.path("maxOutputTokens").asInt()).isEqualTo(200);
    assertThat(settings.path("topK").asInt()).isEqualTo(1);
  }

  @Test
  void theSchemaOfAnAnswerInJsonIsSentAsSuch() {
    JsonNode settings = askedOnce(reading()).path("generationConfig");
    assertThat(settings.path("responseMimeType").asText()).isEqualTo("application/json");
    assertThat(settings.toString()).contains("year");
  }

  private static String reply(String text, String reason, String usage) {
    return """
        {"candidates": [{"content": {"parts": [{"text": "%s"}], "role": "model"}, "finishReason": "%s"}]%s}
        """
        .formatted(text, reason, usage);
  }
}
