package dev.suffice.providers.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.googleai.GoogleAiEmbeddingModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.suffice.api.model.Secret;
import java.util.List;

/**
 * Google's Gemini models, by the key of its developers' interface. Thoughts are counted beside the
 * answer.
 */
final class GoogleVendor implements Vendor<GoogleOptions> {
  private static final String HOME = "https://generativelanguage.googleapis.com/v1beta";

  @Override
  public ChatModel chat(GoogleOptions options, HttpClientBuilder http) {
    var client =
        GoogleAiGeminiChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(options.baseUrl().map(Rules::trimmed).orElse(HOME))
            .apiKey(options.apiKey().map(Secret::reveal).orElse(Rules.NO_KEY))
            .modelName(options.model())
            .temperature(options.temperature().orElse(null))
            .topP(options.topP().orElse(null))
            .maxRetries(0);
    options.seed().ifPresent(client::seed);
    options.maxOutputTokens().ifPresent(client::maxOutputTokens);
    return client.build();
  }

  @Override
  public EmbeddingModel embeddings(GoogleOptions options, HttpClientBuilder http) {
    var client =
        GoogleAiEmbeddingModel.builder()
            .httpClientBuilder(http)
            .baseUrl(options.baseUrl().map(Rules::trimmed).orElse(HOME))
            .apiKey(options.apiKey().map(Secret::reveal).orElse(Rules.NO_KEY))
            .modelName(options.model())
            .maxRetries(0);
    options.dimensions().ifPresent(client::outputDimensionality);
    return client.build();
  }

  @Override
  public Dialect dialect(GoogleOptions options) {
    return new Dialect(options.jsonSchema().orElse(true), true, false);
  }

  @Override
  public UsageForm chatUsage() {
    return UsageForm.inclusive(
            "/usageMetadata/promptTokenCount",
            List.of("/usageMetadata/cachedContentTokenCount"),
            List.of(),
            List.of("/usageMetadata/candidatesTokenCount", "/usageMetadata/thoughtsTokenCount"))
        .reasoning("/usageMetadata/thoughtsTokenCount");
  }

  @Override
  public UsageForm embeddingUsage() {
    return UsageForm.none();
  }
}
