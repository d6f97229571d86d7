package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.Usage;
import dev.suffice.api.tuning.TuningServer;
import dev.suffice.providers.langchain4j.Loopback.Asked;
import dev.suffice.providers.langchain4j.Loopback.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VertexChatTest extends HostedChatContract {
  private static final String ENDPOINT =
      "projects/123456789012/locations/us-central1/endpoints/123456789012345";

  private String path =
      "/v1/projects/my-project/locations/us-central1/publishers/google/models/gemini-3.5-flash"
          + ":generateContent";

  @Override
  LanguageModel open(String address, Secret key, Duration timeout) {
    return (LanguageModel) Providers.create("vertex", options(address, key), timeout);
  }

  private static VertexOptions options(String address, Secret token) {
    return options("us-central1", Optional.of(address), token, "gs://bucket/tuning");
  }

  private static VertexOptions options(
      String location, Optional<String> address, Secret token, String files) {
    return new VertexOptions(
        "gemini-3.5-flash",
        "my-project",
        location,
        address,
        Optional.of(token),
        Optional.of(0.0),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.of(200),
        OptionalInt.of(7),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new VertexTuning(files, OptionalInt.of(4), Optional.empty())));
  }

  @Override
  String answer(String text, long input, long output) {
    return reply(
        text,
        "STOP",
        ", \"usageMetadata\": {\"promptTokenCount\": %s, \"candidatesTokenCount\": %s}"
            .formatted(input, output));
  }

  @Override
  String uncounted(String text) {
    return reply(text, "STOP", ", \"usageMetadata\": {}");
  }

  @Override
  Optional<String> filtered() {
    return Optional.of(reply("", "SAFETY", ", \"usageMetadata\": {\"promptTokenCount\": 7}"));
  }

  @Override
  String error(String message) {
    return "{\"error\": {\"type\": \"t\", \"message\": \"%s\"}}".formatted(message);
  }

  @Override
  Map<String, Usage> documented() {
    return Map.of("gemini-generate.json", new Usage(125, 2027, 0, 100, false).withReasoning(90));
  }

  @Override
  void check(Asked asked) {
    assertThat(asked.path()).isEqualTo(path);
    assertThat(asked.headers())
        .containsEntry("authorization", "Bearer " + CANARY)
        .doesNotContainKey("x-goog-api-key");
  }

  @Test
  void aTunedModelAnswersAtItsEndpoint() {
    isAnswered("");
  }

  @Test
  void anAddressMayHoldWhatPatternsReadAsAGroup() {
    isAnswered("/$gateway");
  }

  private void isAnswered(String folder) {
    path = folder + "/v1/" + ENDPOINT + ":generateContent";
    server.answer(asked -> Reply.json(200, answer("refund", 5, 1)));
    VertexOptions tuned = options(server.address() + folder, new Secret(CANARY)).tunedAs(ENDPOINT);
    try (var model = (LanguageModel) Providers.create("vertex", tuned, PATIENT)) {
      assertThat(model.generate(HostedChatContract.prompt("x")).text()).isEqualTo("refund");
    }
  }

  @Test
  void whatTrainsAModelIsToldWithItsTokenHidden() {
    VertexOptions options =
        options("us-central1", Optional.empty(), new Secret(CANARY), "gs://bucket/tuning");
    TuningServer training = options.tuning().orElseThrow();
    assertThat(training.address()).isEqualTo("https://us-central1-aiplatform.googleapis.com");
    assertThat(training.base()).isEqualTo("gemini-3.5-flash");
    assertThat(training.details().texts())
        .containsEntry("project", "my-project")
        .containsEntry("files", "gs://bucket/tuning");
    assertThat(training.details().requireKey("access-token")).isEqualTo(new Secret(CANARY));
    assertThat(training.parameters().values().get("adapterSize")).hasToString("4");
    assertThat(options.toString() + training).doesNotContain("canary");
  }

  @ParameterizedTest
  @CsvSource({
    "us-central1, https://bucket/x, files: a folder of Cloud Storage",
    "global, gs://bucket, location: training is done in a region",
    "evil.example/, gs://bucket, location: a region of Google"
  })
  void whatCannotBeAPlaceIsRefused(String location, String files, String message) {
    assertThatThrownBy(() -> options(location, Optional.empty(), new Secret("t"), files))
        .hasMessageStartingWith(message);
  }

  private static String reply(String text, String reason, String usage) {
    return """
        {"candidates": [{"content": {"parts": [{"text": "%s"}], "role": "model"}, "finishReason": "%s"}]%s}
        """
        .formatted(text, reason, usage);
  }
}
