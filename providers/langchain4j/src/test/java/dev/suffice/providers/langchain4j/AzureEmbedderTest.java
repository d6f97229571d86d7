package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Secret;
import dev.suffice.providers.langchain4j.Loopback.Asked;
import dev.suffice.providers.langchain4j.Specifications.Specification;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

class AzureEmbedderTest extends HostedEmbedderContract {
  @Override
  Embedder open(String address, Secret key) {
    var options =
        new AzureOptions(
            "my-embeddings",
            Optional.empty(),
            address + "/openai/v1",
            Optional.of(key),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.of(3),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return (Embedder) Providers.create("azure", options, HostedChatContract.PATIENT);
  }

  @Override
  List<String> texts(JsonNode request) {
    return StreamSupport.stream(request.path("input").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  @Override
  String answer(List<float[]> vectors, long input) {
    String data =
        vectors.stream()
            .map(
                vector ->
                    "{\"object\": \"embedding\", \"index\": 0, \"embedding\": "
                        + Arrays.toString(vector)
                        + "}")
            .collect(Collectors.joining(","));
    return "{\"object\": \"list\", \"id\": \"e\", \"model\": \"m\", \"data\": [%s], \"usage\": {\"prompt_tokens\": %s, \"total_tokens\": %s}}"
        .formatted(data, input, input);
  }

  @Override
  Optional<Specification> published() {
    return Optional.of(Specification.openAi("CreateEmbeddingRequest"));
  }

  @Override
  void check(Asked asked) {
    assertThat(asked.path()).isEqualTo("/openai/v1/embeddings");
    assertThat(asked.headers()).containsEntry("api-key", HostedChatContract.CANARY);
  }
}
