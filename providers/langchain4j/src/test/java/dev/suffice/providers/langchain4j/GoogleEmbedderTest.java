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

class GoogleEmbedderTest extends HostedEmbedderContract {
  @Override
  Embedder open(String address, Secret key) {
    var options =
        new GoogleOptions(
            "gemini-embedding-001",
            Optional.empty(),
            Optional.of(address + "/v1beta"),
            Optional.of(key),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());
    return (Embedder) Providers.create("google", options, HostedChatContract.PATIENT);
  }

  @Override
  List<String> texts(JsonNode request) {
    return StreamSupport.stream(request.path("requests").spliterator(), false)
        .map(one -> one.at("/content/parts/0/text").asText())
        .toList();
  }

  @Override
  String answer(List<float[]> vectors, long input) {
    String data =
        vectors.stream()
            .map(vector -> "{\"values\": " + Arrays.toString(vector) + "}")
            .collect(Collectors.joining(","));
    return "{\"embeddings\": [%s]}".formatted(data);
  }

  @Override
  boolean isCounted() {
    return false;
  }

  @Override
  void check(Asked asked) {
    assertThat(asked.path()).isEqualTo("/v1beta/models/gemini-embedding-001:batchEmbedContents");
    assertThat(asked.headers()).containsEntry("x-goog-api-key", HostedChatContract.CANARY);
  }
}
