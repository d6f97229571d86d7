package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Secret;
import dev.suffice.providers.langchain4j.Loopback.Asked;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Titan's embeddings, one text a request, with an API key of Bedrock. */
class BedrockTitanEmbedderTest extends HostedEmbedderContract {
  @Override
  Embedder open(String address, Secret key) {
    return (Embedder)
        Providers.create(
            "bedrock",
            BedrockSample.embeddings(
                address, "amazon.titan-embed-text-v2:0", key, OptionalInt.of(256)),
            HostedChatContract.PATIENT);
  }

  @Override
  List<String> texts(JsonNode request) {
    return List.of(request.path("inputText").asText());
  }

  /** As "Amazon Titan Embeddings G1 - Text" of Bedrock's user guide shows it for version 2. */
  @Override
  String answer(List<float[]> vectors, long input) {
    String vector = vectors.isEmpty() ? "[]" : Arrays.toString(vectors.get(0));
    return "{\"embedding\": %s, \"inputTextTokenCount\": %s, \"embeddingsByType\": {\"float\": %s}}"
        .formatted(vector, input, vector);
  }

  @Override
  int requests() {
    return 150;
  }

  @Override
  void check(Asked asked) {
    assertThat(asked.path()).isEqualTo("/model/amazon.titan-embed-text-v2%3A0/invoke");
    assertThat(asked.headers())
        .containsEntry("authorization", "Bearer " + HostedChatContract.CANARY);
    assertThat(asked.body().path("dimensions").asInt()).isEqualTo(256);
  }
}
