package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Secret;
import dev.suffice.providers.langchain4j.Loopback.Asked;
import dev.suffice.providers.langchain4j.Loopback.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Cohere's embeddings at Bedrock, which counts their tokens in a header. */
class BedrockCohereEmbedderTest extends HostedEmbedderContract {
  @Override
  Embedder open(String address, Secret key) {
    return (Embedder)
        Providers.create(
            "bedrock",
            BedrockSample.embeddings(
                address, "cohere.embed-multilingual-v3", key, OptionalInt.empty()),
            HostedChatContract.PATIENT);
  }

  @Override
  List<String> texts(JsonNode request) {
    return StreamSupport.stream(request.path("texts").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  /** As "Cohere Embed models" of Bedrock's user guide shows it for `embedding_types`. */
  @Override
  String answer(List<float[]> vectors, long input) {
    String all = vectors.stream().map(Arrays::toString).collect(Collectors.joining(","));
    return "{\"id\": \"e\", \"response_type\": \"embeddings_by_type\", \"embeddings\": {\"float\": [%s]}}"
        .formatted(all);
  }

  @Override
  Reply reply(List<float[]> vectors, long input) {
    return super.reply(vectors, input)
        .with("X-Amzn-Bedrock-Input-Token-Count", String.valueOf(input));
  }

  @Override
  void check(Asked asked) {
    assertThat(asked.path()).isEqualTo("/model/cohere.embed-multilingual-v3/invoke");
    assertThat(asked.headers())
        .containsEntry("authorization", "Bearer " + HostedChatContract.CANARY);
    assertThat(asked.body().path("embedding_types").toString()).isEqualTo("[\"float\"]");
  }
}
