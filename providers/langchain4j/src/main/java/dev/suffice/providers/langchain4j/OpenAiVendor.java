package dev.suffice.providers.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.suffice.api.model.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** OpenAI, and whoever speaks its protocol. */
final class OpenAiVendor implements Vendor<OpenAiOptions> {
  static final UsageForm CHAT_USAGE =
      UsageForm.inclusive(
              "/usage/prompt_tokens",
              List.of("/usage/prompt_tokens_details/cached_tokens"),
              List.of("/usage/prompt_tokens_details/cache_write_tokens"),
              List.of("/usage/completion_tokens"))
          .reasoning("/usage/completion_tokens_details/reasoning_tokens", "/usage/total_tokens");
  static final UsageForm EMBEDDING_USAGE =
      UsageForm.inclusive("/usage/prompt_tokens", List.of(), List.of(), List.of());

  static final String HOME = "https://api.openai.com/v1";

  @Override
  public ChatModel chat(OpenAiOptions options, HttpClientBuilder http) {
    var client =
        OpenAiChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(options.baseUrl().map(Rules::trimmed).orElse(HOME))
            .apiKey(options.apiKey().map(Secret::reveal).orElse(null))
            .modelName(options.model())
            .temperature(options.temperature().orElse(null))
            .topP(options.topP().orElse(null))
            .strictJsonSchema(false)
            .maxRetries(0);
    options.seed().ifPresent(client::seed);
    // OpenAI knows the newer name alone for reasoning models, other servers often the older one.
    options
        .maxOutputTokens()
        .ifPresent(options.baseUrl().isPresent() ? client::maxTokens : client::maxCompletionTokens);
    return client.build();
  }

  @Override
  public EmbeddingModel embeddings(OpenAiOptions options, HttpClientBuilder http) {
    var client =
        OpenAiEmbeddingModel.builder()
            .httpClientBuilder(http)
            .baseUrl(options.baseUrl().map(Rules::trimmed).orElse(HOME))
            .apiKey(options.apiKey().map(Secret::reveal).orElse(null))
            .modelName(options.model())
            .maxRetries(0);
    options.dimensions().ifPresent(client::dimensions);
    return client.build();
  }

  @Override
  public Dialect dialect(OpenAiOptions options) {
    return new Dialect(options.jsonSchema().orElse(true), true, false);
  }

  @Override
  public UsageForm chatUsage() {
    return CHAT_USAGE;
  }

  @Override
  public UsageForm embeddingUsage() {
    return EMBEDDING_USAGE;
  }

  /** {@code GET /models/NAME}, whose answer may hold {@code shutdown_date}. */
  @Override
  public Optional<HttpRequest> about(OpenAiOptions options) {
    String name = URLEncoder.encode(options.model(), StandardCharsets.UTF_8).replace("+", "%20");
    var request =
        HttpRequest.builder()
            .method(HttpMethod.GET)
            .url(options.baseUrl().map(Rules::trimmed).orElse(HOME) + "/models/" + name);
    options.apiKey().ifPresent(key -> request.addHeader("Authorization", "Bearer " + key.reveal()));
    return Optional.of(request.build());
  }
}
