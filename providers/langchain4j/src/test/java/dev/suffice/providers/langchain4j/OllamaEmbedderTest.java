package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Secret;
import dev.suffice.providers.langchain4j.Loopback.Asked;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

class OllamaEmbedderTest extends HostedEmbedderContract {
  @Override
  Embedder open(String address, Secret key) {
    var options =
        new OllamaOptions(
            "nomic-embed-text",
            Optional.empty(),
            Optional.of(address),
            Optional.of(key),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());
    return (Embedder) Providers.create("ollama", options, HostedChatContract.PATIENT);
  }

  @Override
  List<String> texts(JsonNode request) {
    return StreamSupport.stream(request.path("input").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  @Override
  String answer(List<float[]> vectors, long input) {
    String data = vectors.stream().map(Arrays::toString).collect(Collectors.joining(","));
    return "{\"model\": \"m\", \"embeddings\": [%s], \"prompt_eval_count\": %s}"
        .formatted(data, input);
  }

  @Override
  void check(Asked asked) {
    assertThat(asked.path()).isEqualTo("/api/embed");
    assertThat(asked.headers())
        .containsEntry("authorization", "Bearer " + HostedChatContract.CANARY);
  }
}
