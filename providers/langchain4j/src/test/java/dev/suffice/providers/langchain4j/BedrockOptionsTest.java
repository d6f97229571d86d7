package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BedrockOptionsTest {
  @ParameterizedTest
  @CsvSource({
    "AKIAEXAMPLE, 'AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY'",
    "ASIAEXAMPLE, 'AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN'"
  })
  void onlyTemporaryKeysNeedASessionToken(String id, String variables) {
    BedrockOptions options = titan("us-east-1", Optional.empty(), Optional.empty());
    List<String> asked = new ArrayList<>();
    while (options.missingKey().isPresent()) {
      asked.add(options.missingKey().get());
      options = options.withKey(new Secret(asked.size() == 1 ? id : "k" + asked.size()));
    }
    assertThat(String.join(", ", asked)).isEqualTo(variables);
    assertThat(options.keys()).hasSize(asked.size());
    assertThat(options.accessKeyId()).contains(new Secret(id));
    assertThat(options.secretAccessKey()).contains(new Secret("k2"));
    assertThat(options.toString()).doesNotContain(id, "k2");
  }

  @Test
  void neitherAnApiKeyNorAServerElsewhereNeedsThePair() {
    assertThat(titan("us-east-1", Optional.of(new Secret("b")), Optional.empty()).missingKey())
        .isEmpty();
    assertThat(titan("us-east-1", Optional.empty(), Optional.of("http://gateway")).missingKey())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Frankfurt", "us-east-1.evil.example/", "us east 1", ""})
  void whatIsNoRegionIsRefused(String region) {
    assertThatThrownBy(() -> titan(region, Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("region: ");
  }

  @Test
  void embeddingsThatCannotBeAskedForAreRefused() {
    assertThatThrownBy(() -> embeddings("amazon.nova-2-multimodal-embeddings-v1:0"))
        .hasMessageStartingWith("model: ");
    assertThatThrownBy(() -> embeddings("cohere.embed-english-v3"))
        .hasMessageStartingWith("dimensions: ");
  }

  private static void embeddings(String model) {
    BedrockSample.embeddings("http://host", model, new Secret("k"), OptionalInt.of(256));
  }

  private static BedrockOptions titan(
      String region, Optional<Secret> apiKey, Optional<String> baseUrl) {
    return new BedrockOptions(
        "amazon.titan-embed-text-v2:0",
        Optional.empty(),
        region,
        baseUrl,
        apiKey,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
