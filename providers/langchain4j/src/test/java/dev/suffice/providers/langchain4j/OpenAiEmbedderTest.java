package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Secret;
import dev.suffice.providers.langchain4j.Loopback.Asked;
import dev.suffice.providers.langchain4j.Specifications.Specification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** OpenAI's embeddings; requests are checked against OpenAI's own document where it is there. */
class OpenAiEmbedderTest extends HostedEmbedderContract {
  @Override
  Embedder open(String address, Secret key) {
    var options =
        new OpenAiOptions(
            "text-embedding-3-small",
            Optional.empty(),
            Optional.of(address + "/v1"),
            Optional.of(key),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.of(3),
            Optional.empty(),
            Optional.empty());
    return (Embedder) Providers.create("openai", options, HostedChatContract.PATIENT);
  }

  @Override
  List<String> texts(JsonNode request) {
    var texts = new ArrayList<String>();
    request.path("input").forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @Override
  String answer(List<float[]> vectors, long input) {
    var data = new StringBuilder();
    for (float[] vector : vectors) {
      data.append(data.isEmpty() ? "" : ",")
          .append("{\"object\": \"embedding\", \"index\": 0, \"embedding\": ")
          .append(Arrays.toString(vector))
          .append('}');
    }
    return """
        {"object": "list", "model": "text-embedding-3-small", "data": [%s],
         "usage": {"prompt_tokens": %s, "total_tokens": %s}}
        """
        .formatted(data, input, input);
  }

  @Override
  Optional<Specification> published() {
    return Optional.of(Specification.openAi("CreateEmbeddingRequest"));
  }

  @Override
  void check(Asked asked) {
    assertThat(asked.path()).isEqualTo("/v1/embeddings");
    assertThat(asked.headers())
        .containsEntry("authorization", "Bearer " + HostedChatContract.CANARY);
    assertThat(asked.body().path("dimensions").asInt()).isEqualTo(3);
  }
}
