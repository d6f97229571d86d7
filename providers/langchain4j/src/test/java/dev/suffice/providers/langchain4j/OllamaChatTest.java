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

class OllamaChatTest extends HostedChatContract {
  @Override
  LanguageModel open(String address, Secret key, Duration timeout) {
    var options =
        new OllamaOptions(
            "llama3.2",
            Optional.empty(),
            Optional.of(address),
            Optional.of(key),
            Optional.of(0.0),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.of(200),
            OptionalInt.of(7),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.of(new VendorParameters(Map.of("keep_alive", "5m"))));
    return (LanguageModel) Providers.create("ollama", options, timeout);
  }

  @Override
  String answer(String text, long input, long output) {
    return reply(text, ", \"prompt_eval_count\": %s, \"eval_count\": %s".formatted(input, output));
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
    return "{\"error\": \"%s\"}".formatted(message);
  }

  @Override
  Map<String, Usage> documented() {
    return Map.of("ollama-chat.json", new Usage(26, 0, 0, 298, false));
  }

  @Override
  void check(Asked asked) {
    assertThat(asked.path()).isEqualTo("/api/chat");
    assertThat(asked.headers()).containsEntry("authorization", "Bearer " + CANARY);
  }

  @Test
  void parametersAreSentUnderTheVendorsNames() {
    JsonNode body = askedOnce(HostedChatContract.prompt("x"));
    assertThat(body.at("/options/num_predict").asInt()).isEqualTo(200);
    assertThat(body.at("/options/seed").asInt()).isEqualTo(7);
    assertThat(body.path("keep_alive").asText()).isEqualTo("5m");
  }

  @Test
  void theSchemaOfAnAnswerInJsonIsSentAsSuch() {
    assertThat(askedOnce(reading()).path("format").toString()).contains("year");
  }

  private static String reply(String text, String usage) {
    return """
        {"model": "llama3.2", "created_at": "2023-12-12T14:13:43.416799Z", "done": true,
         "done_reason": "stop", "message": {"role": "assistant", "content": "%s"}%s}
        """
        .formatted(text, usage);
  }
}
