package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.Usage;
import dev.suffice.providers.langchain4j.Loopback.Asked;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** Chat models of Bedrock; every request is checked by its signature. */
class BedrockChatTest extends HostedChatContract {
  @Override
  LanguageModel open(String address, Secret key, Duration timeout) {
    return (LanguageModel) Providers.create("bedrock", BedrockSample.chat(address, key), timeout);
  }

  @Override
  String answer(String text, long input, long output) {
    return reply(
        text,
        "end_turn",
        ", \"usage\": {\"inputTokens\": %s, \"outputTokens\": %s, \"totalTokens\": %s}"
            .formatted(input, output, input + output));
  }

  @Override
  String uncounted(String text) {
    return reply(text, "end_turn", "");
  }

  @Override
  Optional<String> filtered() {
    return Optional.of(
        reply(
            "Sorry, I cannot answer that.",
            "guardrail_intervened",
            ", \"usage\": {\"inputTokens\": 7, \"outputTokens\": 0, \"totalTokens\": 7}"));
  }

  @Override
  String error(String message) {
    return "{\"message\": \"%s\"}".formatted(message);
  }

  @Override
  Map<String, Usage> documented() {
    return Map.of(
        "bedrock-converse.json",
        Usage.of(125, 60),
        "bedrock-converse-cached.json",
        new Usage(21, 2048, 512, 9, false));
  }

  @Override
  void check(Asked asked) {
    assertThat(asked.path()).isEqualTo("/model/amazon.nova-micro-v1%3A0/converse");
    assertThat(asked.headers().toString()).doesNotContain(BedrockSample.SECRET_KEY);
    assertThat(Signature.of(asked))
        .isEqualTo(Signature.made(asked, "eu-north-1", BedrockSample.SECRET_KEY));
  }

  /** At DEBUG Amazon's SDK tells what it signs, and a session token is part of that. */
  @Override
  Level loudest() {
    return Level.INFO;
  }

  @Test
  void theKeyThatSignsIsInNoLogAtAll() {
    try (var logs = new Logs(Level.ALL)) {
      askedOnce(HostedChatContract.prompt("x"));
      assertThat(logs.text()).contains("x-amz-date").doesNotContain(BedrockSample.SECRET_KEY);
    }
  }

  @Test
  void parametersAreSentUnderTheVendorsNamesAndTheModelsOwnBesideThem() {
    JsonNode body = askedOnce(HostedChatContract.prompt("x"));
    assertThat(body.at("/inferenceConfig/maxTokens").asInt()).isEqualTo(200);
    assertThat(body.at("/inferenceConfig/temperature").asDouble()).isZero();
    assertThat(body.at("/additionalModelRequestFields/inferenceConfig/topK").asInt()).isEqualTo(20);
    assertThat(body.at("/system/0/text").asText()).contains("You are careful.");
  }

  @Test
  void theSchemaOfAnAnswerInJsonIsSentAsSuchWhereTheFileSaysSo() {
    JsonNode structure = askedOnce(reading()).at("/outputConfig/textFormat/structure/jsonSchema");
    assertThat(structure.path("schema").asText()).contains("year");
  }

  private static String reply(String text, String reason, String usage) {
    return """
        {"output": {"message": {"role": "assistant", "content": [{"text": "%s"}]}},
         "stopReason": "%s", "metrics": {"latencyMs": 5}%s}
        """
        .formatted(text, reason, usage);
  }
}
