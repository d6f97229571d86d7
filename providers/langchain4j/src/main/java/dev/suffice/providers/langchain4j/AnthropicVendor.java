package dev.suffice.providers.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.suffice.api.model.Secret;

/** Anthropic: the end of the stable start of a prompt is marked for its cache. */
final class AnthropicVendor implements Vendor<AnthropicOptions> {
  private static final String HOME = "https://api.anthropic.com/v1";

  /** Sent where none is written: this vendor wants a limit. */
  private static final int USUAL_OUTPUT = 1024;

  @Override
  public ChatModel chat(AnthropicOptions options, HttpClientBuilder http) {
    return AnthropicChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(options.baseUrl().map(Rules::trimmed).orElse(HOME))
        .apiKey(options.apiKey().map(Secret::reveal).orElse(Rules.NO_KEY))
        .modelName(options.model())
        .temperature(options.temperature().orElse(null))
        .topP(options.topP().orElse(null))
        .maxTokens(options.maxOutputTokens().orElse(USUAL_OUTPUT))
        .cacheSystemMessages(true)
        .maxRetries(0)
        .build();
  }

  @Override
  public EmbeddingModel embeddings(AnthropicOptions options, HttpClientBuilder http) {
    throw new IllegalStateException("Anthropic has no embeddings");
  }

  @Override
  public Dialect dialect(AnthropicOptions options) {
    return new Dialect(options.jsonSchema().orElse(true), false, true);
  }

  @Override
  public UsageForm chatUsage() {
    return UsageForm.separate(
        "/usage/input_tokens",
        "/usage/cache_read_input_tokens",
        "/usage/cache_creation_input_tokens",
        "/usage/output_tokens");
  }

  @Override
  public UsageForm embeddingUsage() {
    return UsageForm.none();
  }
}
