package dev.suffice.providers.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.util.Map;

/**
 * Azure OpenAI by its v1 interface, which speaks OpenAI's protocol and wants the key in a header of
 * its own.
 */
final class AzureVendor implements Vendor<AzureOptions> {

  @Override
  public ChatModel chat(AzureOptions options, HttpClientBuilder http) {
    var client =
        OpenAiChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(Rules.trimmed(options.baseUrl()))
            .customHeaders(headers(options))
            .modelName(options.model())
            .temperature(options.temperature().orElse(null))
            .topP(options.topP().orElse(null))
            .strictJsonSchema(false)
            .maxRetries(0);
    options.seed().ifPresent(client::seed);
    options.maxOutputTokens().ifPresent(client::maxCompletionTokens);
    return client.build();
  }

  @Override
  public EmbeddingModel embeddings(AzureOptions options, HttpClientBuilder http) {
    var client =
        OpenAiEmbeddingModel.builder()
            .httpClientBuilder(http)
            .baseUrl(Rules.trimmed(options.baseUrl()))
            .customHeaders(headers(options))
            .modelName(options.model())
            .maxRetries(0);
    options.dimensions().ifPresent(client::dimensions);
    return client.build();
  }

  @Override
  public Dialect dialect(AzureOptions options) {
    return new Dialect(options.jsonSchema().orElse(true), true, false);
  }

  @Override
  public UsageForm chatUsage() {
    return OpenAiVendor.CHAT_USAGE;
  }

  @Override
  public UsageForm embeddingUsage() {
    return OpenAiVendor.EMBEDDING_USAGE;
  }

  private static Map<String, String> headers(AzureOptions options) {
    return options.apiKey().map(key -> Map.of("api-key", key.reveal())).orElse(Map.of());
  }
}
