package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.Secret;
import dev.suffice.api.tuning.TuningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  @Test
  void whatTrainsAModelIsToldWithItsPairOfKeysAndAnswersAsADeployment() {
    BedrockOptions options = nova(Optional.empty(), training("s3://bucket/tuning"));
    TuningServer server = options.tuning().orElseThrow();
    assertThat(server.address()).isEqualTo("https://bedrock.us-east-1.amazonaws.com");
    assertThat(server.base()).isEqualTo("amazon.nova-micro-v1:0:128k");
    assertThat(server.details().texts())
        .isEqualTo(
            Map.of(
                "region", "us-east-1",
                "role", "arn:aws:iam::123456789012:role/tuning",
                "files", "s3://bucket/tuning",
                "serving", "on-demand",
                "model-units", "1"));
    assertThat(server.details().requireKey("secret-access-key")).isEqualTo(new Secret("canary-1"));
    BedrockOptions tuned = options.tunedAs("arn:aws:bedrock:us-east-1:1:custom-model-deployment/a");
    assertThat(tuned.model()).endsWith("custom-model-deployment/a");
    assertThat(tuned.toString()).doesNotContain("canary");
  }

  @Test
  void aModelIsTrainedOnlyWhereTheFileSaysSoAndS3WantsThePair() {
    assertThat(titan("us-east-1", Optional.empty(), Optional.empty()).tuning()).isEmpty();
    assertThatThrownBy(() -> nova(Optional.of(new Secret("b")), training("s3://bucket")))
        .hasMessageStartingWith("fine-tuning: needs access-key-id");
    assertThatThrownBy(() -> training("https://bucket.s3.amazonaws.com/x"))
        .hasMessageStartingWith("files: a folder of S3");
  }

  private static BedrockTuning training(String files) {
    return new BedrockTuning(
        "arn:aws:iam::123456789012:role/tuning",
        files,
        Optional.of("amazon.nova-micro-v1:0:128k"),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static BedrockOptions nova(Optional<Secret> apiKey, BedrockTuning training) {
    Optional<Secret> pair =
        apiKey.isPresent() ? Optional.empty() : Optional.of(new Secret("canary-1"));
    return new BedrockOptions(
        "amazon.nova-micro-v1:0",
        Optional.empty(),
        "us-east-1",
        Optional.empty(),
        apiKey,
        pair,
        pair,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(training));
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
        Optional.empty(),
        Optional.empty());
  }
}
