package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.Usage;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.tuning.ServiceDetails;
import dev.suffice.api.tuning.TuningServer;
import dev.suffice.providers.langchain4j.Loopback.Asked;
import dev.suffice.providers.langchain4j.Specifications.Specification;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FireworksChatTest extends HostedChatContract {
  private static final String MODEL = "accounts/fireworks/models/gpt-oss-20b";

  @Override
  LanguageModel open(String address, Secret key, Duration timeout) {
    return (LanguageModel)
        Providers.create("fireworks", options(Optional.of(address), Optional.of(key)), timeout);
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
    return Map.of("openai-chat.json", Usage.of(19, 10).withReasoning(0));
  }

  @Override
  Optional<Specification> published() {
    return Optional.of(Specification.openAi("CreateChatCompletionRequest"));
  }

  @Override
  void check(Asked asked) {
    assertThat(asked.path()).isEqualTo("/inference/v1/chat/completions");
    assertThat(asked.headers()).containsEntry("authorization", "Bearer " + CANARY);
  }

  @Test
  void theModelIsNamedAsTheFileHasIt() {
    JsonNode body = askedOnce(HostedChatContract.prompt("x"));
    assertThat(body.path("model").asText()).isEqualTo(MODEL);
    assertThat(body.path("max_tokens").asInt()).isEqualTo(200);
  }

  @Test
  void aModelIsTrainedInAnAccountAndAsksForItsKeyByTheVendorsVariable() {
    FireworksOptions options = options(Optional.empty(), Optional.empty());
    assertThat(options.missingKey()).contains("FIREWORKS_API_KEY");
    Secret key = new Secret("fw-canary");
    assertThat(options.withKey(key).tuning())
        .contains(
            new TuningServer(
                "fireworks",
                "https://api.fireworks.ai/v1/accounts/alice",
                Optional.of(key),
                MODEL,
                new VendorParameters(Map.of("loraRank", new BigDecimal(16))),
                new ServiceDetails(
                    Map.of("account", "alice", "accelerator", "NVIDIA_H100_80GB"), Map.of())));
    assertThat(options.tunedAs("accounts/alice/models/m#accounts/alice/deployments/d").model())
        .isEqualTo("accounts/alice/models/m#accounts/alice/deployments/d");
    assertThatThrownBy(() -> new FireworksTuning("a/../b", Optional.empty(), Optional.empty()))
        .hasMessageStartingWith("account:");
  }

  private static FireworksOptions options(Optional<String> address, Optional<Secret> key) {
    return new FireworksOptions(
        MODEL,
        address,
        key,
        Optional.of(0.0),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.of(200),
        OptionalInt.of(7),
        Optional.empty(),
        Optional.of(new VendorParameters(Map.of("reasoning_effort", "low"))),
        Optional.of(
            new FireworksTuning(
                "alice",
                Optional.of("NVIDIA_H100_80GB"),
                Optional.of(new VendorParameters(Map.of("loraRank", new BigDecimal(16)))))));
  }

  private static String reply(String text, String reason, String usage) {
    return """
        {"id": "c", "object": "chat.completion", "created": 1, "model": "m", %s
         "choices": [{"index": 0, "finish_reason": "%s",
           "message": {"role": "assistant", "content": "%s"}}]}
        """
        .formatted(usage, reason, text);
  }
}
