package dev.suffice.providers.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.mistralai.MistralAiChatModel;
import dev.langchain4j.model.mistralai.MistralAiEmbeddingModel;
import dev.suffice.api.model.Secret;
import java.util.List;

/** Mistral, whose cached tokens are part of the prompt. */
final class MistralVendor implements Vendor<MistralOptions> {
  private static final String HOME = "https://api.mistral.ai/v1";

  @Override
  public ChatModel chat(MistralOptions options, HttpClientBuilder http) {
    var client =
        MistralAiChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(options.baseUrl().map(Rules::trimmed).orElse(HOME))
            .apiKey(options.apiKey().map(Secret::reveal).orElse(Rules.NO_KEY))
            .modelName(options.model())
            .temperature(options.temperature().orElse(null))
            .topP(options.topP().orElse(null))
            .maxRetries(0);
    options.seed().ifPresent(client::randomSeed);
    options.maxOutputTokens().ifPresent(client::maxTokens);
    return client.build();
  }

  @Override
  public EmbeddingModel embeddings(MistralOptions options, HttpClientBuilder http) {
    return MistralAiEmbeddingModel.builder()
        .httpClientBuilder(http)
        .baseUrl(options.baseUrl().map(Rules::trimmed).orElse(HOME))
        .apiKey(options.apiKey().map(Secret::reveal).orElse(Rules.NO_KEY))
        .modelName(options.model())
        .maxRetries(0)
        .build();
  }

  @Override
  public Dialect dialect(MistralOptions options) {
    return new Dialect(options.jsonSchema().orElse(true), true, false);
  }

  @Override
  public UsageForm chatUsage() {
    return UsageForm.inclusive(
        "/usage/prompt_tokens",
        List.of("/usage/num_cached_tokens", "/usage/prompt_tokens_details/cached_tokens"),
        List.of(),
        List.of("/usage/completion_tokens"));
  }

  @Override
  public UsageForm embeddingUsage() {
    return UsageForm.inclusive("/usage/prompt_tokens", List.of(), List.of(), List.of());
  }
}
